// Perception.id: what a perception is asked by; of a sum it names every argument that changes its numbers.
// in:  this (map of a perception)
// out: id
RETURN coalesce(
  this.id,
  this.study + ':perceptions:' + CASE this.round WHEN '' THEN '*' ELSE this.round END + '/'
    + CASE this.observer WHEN '' THEN '-' ELSE this.observer END + '/' + this.observed + '/'
    + CASE WHEN this.anyRole THEN '*' WHEN this.role = '' THEN '-' ELSE this.role END + '/' + toString(this.order) + '/'
    + CASE this.coder WHEN '' THEN '-' ELSE this.coder END + '/' + CASE WHEN this.nested THEN 'nested' ELSE 'alone' END
) + ['@HIGH', '@MEDIUM', ''][this.rank]
