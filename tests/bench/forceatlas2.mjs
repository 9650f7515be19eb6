// SPDX-License-Identifier: Apache-2.0
// node forceatlas2.mjs EDGES [ITERATIONS]: ForceAtlas2 (graphology's, its own inferred settings, 500
// iterations) of lines "actor actor", positions "actor x y" on stdout. Modules are found from the
// working folder: npm install graphology graphology-layout-forceatlas2
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
const require = createRequire(process.cwd() + '/');
const {UndirectedGraph} = require('graphology');
const forceAtlas2 = require('graphology-layout-forceatlas2');

const graph = new UndirectedGraph();
let state = 1;  // a start that is the same each time
const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
const add = id => graph.hasNode(id) || graph.addNode(id, {x: random(), y: random()});
for (const line of readFileSync(process.argv[2], 'utf8').split('\n')) {
  const [a, b] = line.split(/\s+/);
  if (!b || line.startsWith('#')) continue;
  add(a);
  add(b);
  if (a !== b && !graph.hasEdge(a, b)) graph.addEdge(a, b);
}
forceAtlas2.assign(graph, {
  iterations: Number(process.argv[3] ?? 500),
  settings: forceAtlas2.inferSettings(graph),
});
graph.forEachNode((id, {x, y}) => console.log(id, x, y));
