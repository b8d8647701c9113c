// cell_value: a stored cell as the value a Perception is.
// in:  the variables cell (Perception), counting (map)
// out: perception (map)
WITH *,
// include: cell_map
AS perception
