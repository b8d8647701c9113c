// sum_id: what a sum is asked by, with every argument that changes its numbers; an expression.
// in:  the variable asked (map, see graph_api/sums.py)
// out:
asked.study + ':perceptions:' + CASE size(asked.rounds) WHEN 0 THEN '*' ELSE reduce(all = '', key IN asked.rounds | all + '+' + key) END + '/'
  + CASE asked.observer WHEN '' THEN '-' ELSE asked.observer END + '/' + asked.observed + '/'
  + CASE size(asked.roles) WHEN 0 THEN '*' ELSE reduce(all = '', key IN asked.roles | all + '+' + CASE key WHEN '' THEN '-' ELSE key END) END
  + '/' + toString(asked.order) + '/'
  + CASE asked.coder WHEN '' THEN '-' ELSE asked.coder END + '/' + CASE WHEN asked.nested THEN 'nested' ELSE 'alone' END
  + asked.counting.suffix
