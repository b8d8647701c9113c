// take_down_codebook: unlinks the codebook of a study, to be put up as it is now by the statements that follow in the transaction.
// in:  $study (key)
// out: taken
OPTIONAL MATCH (node)-[:OF_STUDY]->(:Study {id: $study})
CALL (node) {
  MATCH (node)-[link:OF_STUDY|PART_OF|HAS_POLE|RELATES_TO|DEFINES|ADDRESSES|MEMBER_OF|ON]->()
  DELETE link
}
REMOVE node.study
RETURN count(node) AS taken
