// Query.perception: how one group sees another, as the sum of its cells.
// in:  $published, $study, $observer, $observed, $role, $round, $coder, $minCertainty, $withSubgroups
// out: perception
// include: rank
WITH *, $study AS study, $observer AS observer, $observed AS observed, 1 AS order, $withSubgroups AS nested
WITH *, '' AS role, true AS anyRole        // unless $role
WITH *, $role AS role, false AS anyRole    // if $role
WITH *, '' AS round                        // unless $round
WITH *, $round AS round                    // if $round
WITH *, '' AS coder                        // unless $coder
WITH *, $coder AS coder                    // if $coder
// include: perception_sum
