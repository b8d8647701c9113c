// folded: a text without what people vary when they write it: case, accents, hyphens; an expression.
// in:  the variable text
// out:
// why: as names are folded in graph_api/names.py, but for doubled spaces.
trim(replace(replace(reduce(plain = '', letter IN split(normalize(toLower(text), NFKD), '') |
  plain + CASE WHEN letter >= '\u0300' AND letter <= '\u036f' THEN '' ELSE letter END), '-', ' '), '_', ' '))
