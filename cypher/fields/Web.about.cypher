// Web.about: what a web counted.
// in:  this (map of a web), $published
// out: about
RETURN {
  n: reduce(total = 0, cell IN this.cells | total + cell.quotes[this.counting.slice]),
  revision: $published[this.study].revision,
  rounds: [place IN range(0, size($published[this.study].keys) - 1)
    WHERE $published[this.study].versions[place] IN this.versions | $published[this.study].keys[place]],
  minCertainty: ['HIGH', 'MEDIUM', 'LOW'][this.counting.rank],
  coder: CASE this.coder WHEN '' THEN null ELSE this.coder END
}
