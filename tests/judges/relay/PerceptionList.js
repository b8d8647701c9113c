// Every perception of a study, a page of a list below the root; and the question that holds the three together.
import { graphql } from 'react-relay';

export const list = graphql`
  fragment PerceptionList_query on Query
  @refetchable(queryName: "PerceptionListPageQuery")
  @argumentDefinitions(
    study: { type: "Key!" }
    filter: { type: "PerceptionFilter" }
    first: { type: "Int", defaultValue: 20 }
    after: { type: "String" }
  ) {
    perceptions(study: $study, filter: $filter, first: $first, after: $after)
    @connection(key: "PerceptionList_perceptions") {
      edges {
        node {
          ...Evidence_perception
        }
      }
    }
  }
`;

export const page = graphql`
  query PerceptionListQuery($study: Key!, $filter: PerceptionFilter) {
    ...PerceptionList_query @arguments(study: $study, filter: $filter)
    groups(study: $study) {
      edges {
        node {
          ...GroupView_group @arguments(first: 5)
        }
      }
    }
  }
`;
