// TensionMap.about: what a tension map counted.
// in:  this (map of a tension map), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
