// The part of the graph that the questions need, in the terms of @neo4j/graphql.
export const typeDefs = `#graphql
  type Group @node {
    id: ID!
    key: String!
    study: String!
    nameEn: String
  }
  type TensionField @node {
    study: String!
    key: String!
    nameEn: String
  }
  type DrivenBy @relationshipProperties {
    quotes: [Int!]!
    poleA: [Int!]!
    poleB: [Int!]!
  }
  type Perception @node {
    id: ID!
    key: String!
    version: String!
    coder: String!
    order: Int!
    observer: String!
    observed: String!
    role: String!
    quotes: [Int!]!
    drivenBy: [TensionField!]! @relationship(type: "DRIVEN_BY", direction: OUT, properties: "DrivenBy")
    readings: [Reading!]! @relationship(type: "SUPPORTS", direction: IN)
    of: [Group!]! @relationship(type: "OF", direction: OUT)
    heldBy: [Group!]! @relationship(type: "HOLDS", direction: IN)
  }
  type Reading @node {
    key: String!
    coder: String!
    certainty: String!
    valence: String!
    rationale: String
    reads: [Quote!]! @relationship(type: "READS", direction: OUT)
    about: [Group!]! @relationship(type: "ABOUT", direction: OUT)
  }
  type Quote @node @fulltext(indexes: [{ indexName: "text_nl", queryName: "searchQuotes", fields: ["searchNl"] }]) {
    id: ID!
    key: String!
    version: String!
    text: String!
    searchNl: String
    language: String!
    from: [Source!]! @relationship(type: "FROM", direction: OUT)
    readings: [Reading!]! @relationship(type: "READS", direction: IN)
  }
  type Source @node {
    key: String!
    nameNl: String
  }
`;
