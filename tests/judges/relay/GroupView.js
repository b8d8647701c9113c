// How one group sees the others, in either direction of the list.
import { graphql } from 'react-relay';

export const view = graphql`
  fragment GroupView_group on Group
  @refetchable(queryName: "GroupViewPageQuery")
  @argumentDefinitions(
    first: { type: "Int" }
    after: { type: "String" }
    last: { type: "Int" }
    before: { type: "String" }
  ) {
    name(language: EN) {
      text
    }
    perceptionsHeld(first: $first, after: $after, last: $last, before: $before)
    @connection(key: "GroupView_perceptionsHeld") {
      edges {
        node {
          observed {
            key
          }
          quotes
        }
      }
    }
  }
`;
