// about_map: what was counted; an expression.
// in:  the variable counted (map: study, counting, versions, roles, coder, nested, quotes); $published
// out:
{
  n: counted.quotes,
  revision: $published[counted.study].revision,
  rounds: [place IN range(0, size($published[counted.study].keys) - 1)
    WHERE $published[counted.study].versions[place] IN counted.versions | $published[counted.study].keys[place]],
  roles: [role IN counted.roles WHERE role <> ''],
  minCertainty: ['HIGH', 'MEDIUM', 'LOW'][counted.counting.rank],
  valence: counted.counting.valence,
  attribution: counted.counting.attribution,
  coder: CASE counted.coder WHEN '' THEN null ELSE counted.coder END,
  withSubgroups: counted.nested
}
