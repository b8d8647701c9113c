// Agreement.about: what was counted: quotes read by two coders or more.
// in:  this (map of an agreement), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
