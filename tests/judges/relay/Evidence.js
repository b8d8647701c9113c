// The quotes behind one perception, more of them as a reader asks: a page of a list below a node.
import { graphql } from 'react-relay';

export const evidence = graphql`
  fragment Evidence_perception on Perception
  @refetchable(queryName: "EvidencePageQuery")
  @argumentDefinitions(
    first: { type: "Int", defaultValue: 10 }
    after: { type: "String" }
    valence: { type: "Valence" }
  ) {
    evidence(first: $first, after: $after, filter: { valence: $valence }) @connection(key: "Evidence_evidence") {
      edges {
        node {
          valence
          quote {
            text
          }
        }
      }
    }
  }
`;
