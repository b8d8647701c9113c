// Perception.id: what a perception is asked by; of a sum it names every argument that changes its numbers.
// in:  this (map of a perception)
// out: id
RETURN CASE WHEN this.id <> '' THEN this.id ELSE
  this.study + ':perceptions:' + CASE size(this.rounds) WHEN 0 THEN '*' ELSE reduce(all = '', key IN this.rounds | all + '+' + key) END + '/'
    + CASE this.observer WHEN '' THEN '-' ELSE this.observer END + '/' + this.observed + '/'
    + CASE size(this.roles) WHEN 0 THEN '*' ELSE reduce(all = '', key IN this.roles | all + '+' + CASE key WHEN '' THEN '-' ELSE key END) END
    + '/' + toString(this.order) + '/'
    + CASE this.coder WHEN '' THEN '-' ELSE this.coder END + '/' + CASE WHEN this.nested THEN 'nested' ELSE 'alone' END
END + this.counting.suffix
