/**
 * Places for many nodes: first a fan of the ways that lead away from the middle, then springs that
 * pull facts together and push nodes apart. The same graph always gets the same places.
 */
const LENGTH = 110;
const REACH = 3 * LENGTH;
const ROUNDS = 140;

/** Places the free nodes; the others stay where they are and push and pull all the same. */
export function settle(cy, free, root) {
  const nodes = cy.nodes().toArray();
  const index = new Map(nodes.map((node, i) => [node.id(), i]));
  const edges = cy.edges().toArray().map((edge) => [index.get(edge.data("source")), index.get(edge.data("target"))]);
  const moves = nodes.map((node) => free.has(node));
  if (moves.every(Boolean)) fan(nodes, edges, Math.max(0, index.get(root) ?? 0));
  const x = Float64Array.from(nodes, (node) => node.position("x"));
  const y = Float64Array.from(nodes, (node) => node.position("y"));
  for (let round = 0; round < ROUNDS; round++) step(x, y, edges, moves, 2 + 70 * (1 - round / ROUNDS));
  cy.batch(() => nodes.forEach((node, i) => moves[i] && node.position({ x: x[i], y: y[i] })));
}

/** Each node behind the one it was reached from, in a sector as wide as what lies behind it. */
function fan(nodes, edges, root) {
  const near = nodes.map(() => []);
  for (const [a, b] of edges) {
    near[a].push(b);
    near[b].push(a);
  }
  const parent = new Map();
  const order = [];
  for (const start of [root, ...nodes.keys()]) {
    if (parent.has(start)) continue;
    parent.set(start, -1);
    for (const queue = [start]; queue.length; ) {
      const one = queue.shift();
      order.push(one);
      for (const next of near[one]) {
        if (!parent.has(next)) {
          parent.set(next, one);
          queue.push(next);
        }
      }
    }
  }
  const width = new Float64Array(nodes.length).fill(1);
  for (const one of [...order].reverse()) if (parent.get(one) >= 0) width[parent.get(one)] += width[one];
  const whole = order.filter((one) => parent.get(one) < 0).reduce((sum, one) => sum + width[one], 0);
  const from = new Float64Array(nodes.length);
  const depth = new Int32Array(nodes.length);
  const used = new Float64Array(nodes.length);
  let sum = 0;
  for (const one of order) {
    const above = parent.get(one);
    if (above < 0) {
      from[one] = sum;
      sum += width[one];
      depth[one] = one === root ? 0 : 2;
    } else {
      from[one] = from[above] + used[above];
      used[above] += width[one];
      depth[one] = depth[above] + 1;
    }
    const angle = (2 * Math.PI * (from[one] + width[one] / 2)) / whole;
    const radius = depth[one] * LENGTH * Math.max(1, Math.sqrt(nodes.length) / 6);
    nodes[one].position({ x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  }
}

function step(x, y, edges, moves, most) {
  const dx = new Float64Array(x.length);
  const dy = new Float64Array(x.length);
  const push = (a, b) => {
    let across = x[a] - x[b];
    let down = y[a] - y[b];
    if (across === 0 && down === 0) [across, down] = [Math.cos(a), Math.sin(a)];
    const square = across * across + down * down;
    if (square > REACH * REACH) return;
    const force = (LENGTH * LENGTH) / Math.max(square, 1);
    dx[a] += across * force;
    dy[a] += down * force;
    dx[b] -= across * force;
    dy[b] -= down * force;
  };
  const cells = new Map();
  for (let i = 0; i < x.length; i++) {
    const key = `${Math.floor(x[i] / REACH)} ${Math.floor(y[i] / REACH)}`;
    if (!cells.has(key)) cells.set(key, []);
    cells.get(key).push(i);
  }
  for (const [key, here] of cells) {
    const [column, row] = key.split(" ").map(Number);
    here.forEach((a, i) => here.slice(i + 1).forEach((b) => push(a, b)));
    for (const [right, below] of [[1, 0], [-1, 1], [0, 1], [1, 1]]) {
      for (const b of cells.get(`${column + right} ${row + below}`) ?? []) for (const a of here) push(a, b);
    }
  }
  for (const [a, b] of edges) {
    const across = x[a] - x[b];
    const down = y[a] - y[b];
    const pull = Math.hypot(across, down) / LENGTH;
    dx[a] -= across * pull;
    dy[a] -= down * pull;
    dx[b] += across * pull;
    dy[b] += down * pull;
  }
  for (let i = 0; i < x.length; i++) {
    if (!moves[i]) continue;
    const length = Math.hypot(dx[i], dy[i]) || 1;
    const far = Math.min(length, most) / length;
    x[i] += dx[i] * far - x[i] * 0.002;
    y[i] += dy[i] * far - y[i] * 0.002;
  }
}
