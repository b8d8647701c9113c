// SearchFacets.about: how many hits were counted.
// in:  this (map of facets), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
