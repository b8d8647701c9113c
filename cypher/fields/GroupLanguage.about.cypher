// GroupLanguage.about: what a group's language counted.
// in:  this (map of a group's language), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
