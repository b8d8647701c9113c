// DrivingTension.lift: share here / share in all published rounds of the study.
// in:  this (map of a driving tension), $published
// out: lift
WITH this.perception AS perception, this.tension AS tension
UNWIND $published[perception.study].versions AS version
MATCH (total:RoundTotal)
WHERE total.version = version AND total.coder = perception.coder AND total.order = perception.order
OPTIONAL MATCH (total)-[driven:DRIVEN_BY]->(tension)
WITH sum(total['quotes' + perception.counting.by][perception.counting.slice]) AS of, sum(driven['quotes' + perception.counting.by][perception.counting.slice]) AS count
WITH CASE WHEN count = 0 OR this.share.of = 0 THEN null ELSE (toFloat(this.share.count) / this.share.of) / (toFloat(count) / of) END AS lift
