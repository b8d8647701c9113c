// FalseFriends.about: what false friends counted.
// in:  this (map of false friends), $published
// out: about
RETURN head([counted IN [this.counted] |
// include: about_map
])
