"use strict";

async function text(name) {
  const response = await fetch(`explorer/${name}`);
  return response.text();
}

// Who was here before finds what they left; the first time there is a question to run.
async function question() {
  if (localStorage.getItem("graphiql:tabState") !== null) {
    return {};
  }
  const [query, variables] = await Promise.all([text("flagship.graphql"), text("flagship.json")]);
  return { query, variables };
}

async function start() {
  const explorer = React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: "graphql" }),
    defaultEditorToolsVisibility: "variables",
    ...(await question()),
  });
  ReactDOM.createRoot(document.getElementById("graphiql")).render(explorer);
}

start();
