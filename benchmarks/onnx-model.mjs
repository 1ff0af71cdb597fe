/** The chapter's training step, an evaluation or a product as an ONNX model, for runtimes that only run graphs. */

const FLOAT = 1;
const INT64 = 7;

/** Bytes are the ONNX type of booleans too. */
const BOOL = 9;

/** Weight of the old running statistics, and ε, of batch normalisation. */
const DECAY = 0.9;
const EPS = 1e-6;

/** `onnx`: the protobuf classes of onnx-proto. Returns the model's bytes. */
export function buildModel(onnx, { kind, optimizer, batchSize, size, batchNorm, dropout }, sizes) {
  const nodes = [];
  const initializers = [];
  const inputs = [];
  const outputs = [];
  let count = 0;
  const attribute = (name, value) =>
    Array.isArray(value)
      ? { name, ints: value, type: onnx.AttributeProto.AttributeType.INTS }
      : { name, i: value, type: onnx.AttributeProto.AttributeType.INT };
  const op = (opType, input, attributes = {}, output = `n${count++}`) => {
    nodes.push({
      opType,
      name: `${opType}_${output}`,
      input,
      output: [output],
      attribute: Object.entries(attributes).map(([name, value]) => attribute(name, value)),
    });
    return output;
  };
  const value = (name, shape, elemType = FLOAT) => ({
    name,
    type: { tensorType: { elemType, shape: { dim: shape.map((dimValue) => ({ dimValue })) } } },
  });
  const input = (name, shape) => (inputs.push(value(name, shape)), name);
  const output = (name, shape, type) => outputs.push(value(name, shape, type));
  const constant = (number) => {
    const name = `c${count++}`;
    initializers.push({ name, dataType: FLOAT, dims: [], floatData: [number] });
    return name;
  };
  const axes = (...list) => {
    const name = `axes${count++}`;
    initializers.push({ name, dataType: INT64, dims: [list.length], int64Data: list });
    return name;
  };
  const yes = () => {
    const name = `yes${count++}`;
    initializers.push({ name, dataType: BOOL, dims: [], int32Data: [1] });
    return name;
  };
  const moving = (name, batch) => {
    const old = op('Mul', [input(name, [sizes[1]]), constant(DECAY)]);
    output(op('Add', [old, op('Mul', [batch, constant(1 - DECAY)])], {}, `${name}_new`), [sizes[1]]);
  };
  const finish = () => {
    const model = onnx.ModelProto.create({
      irVersion: 8,
      producerName: 'downhill-benchmarks',
      opsetImport: [{ domain: '', version: 17 }],
      graph: { name: 'step', node: nodes, initializer: initializers, input: inputs, output: outputs },
    });
    return onnx.ModelProto.encode(model).finish();
  };

  if (kind === 'matmul') {
    op('MatMul', [input('a', [size, size]), input('b', [size, size])], {}, 'c');
    output('c', [size, size]);
    return finish();
  }

  const N = kind === 'evaluate' ? 10000 : batchSize;
  const shapes = {};
  for (let l = 0; l < 5; l++) {
    shapes[`W${l}`] = [sizes[l], sizes[l + 1]];
    shapes[`b${l}`] = [sizes[l + 1]];
    if (batchNorm && l < 4) shapes[`gamma${l}`] = shapes[`beta${l}`] = [sizes[l + 1]];
  }
  input('x', [N, 784]);
  for (const [name, shape] of Object.entries(shapes)) input(name, shape);
  const h = ['x'];
  const normed = [];
  for (let l = 0; l < 5; l++) {
    let z = op('Gemm', [h[l], `W${l}`, `b${l}`]);
    if (l < 4) {
      if (batchNorm) {
        const mean = op('ReduceMean', [z], { axes: [0], keepdims: 0 });
        const centred = op('Sub', [z, mean]);
        const variance = op('ReduceMean', [op('Mul', [centred, centred])], { axes: [0], keepdims: 0 });
        const invStd = op('Reciprocal', [op('Sqrt', [op('Add', [variance, constant(EPS)])])]);
        const xhat = op('Mul', [centred, invStd]);
        normed.push({ xhat, invStd });
        z = op('Add', [op('Mul', [xhat, `gamma${l}`]), `beta${l}`]);
        moving(`mean${l}`, mean);
        moving(`variance${l}`, variance);
      }
      z = op('Relu', [z]);
      if (dropout) z = op('Dropout', [z, constant(dropout), yes()]);
    }
    h.push(z);
  }
  if (kind === 'evaluate') {
    op('ArgMax', [h[5]], { axis: 1, keepdims: 0 }, 'labels');
    output('labels', [N], INT64);
    return finish();
  }

  input('t', [N, 10]);
  const logP = op('LogSoftmax', [h[5]], { axis: 1 });
  const total = op('ReduceSum', [op('Mul', [logP, 't']), axes(0, 1)], { keepdims: 0 });
  op('Mul', [total, constant(-1 / N)], {}, 'loss');
  output('loss', []);
  let d = op('Mul', [op('Sub', [op('Exp', [logP]), 't']), constant(1 / N)]);
  const grads = {};
  for (let l = 4; l >= 0; l--) {
    grads[`W${l}`] = op('Gemm', [h[l], d], { transA: 1 });
    grads[`b${l}`] = op('ReduceSum', [d, axes(0)], { keepdims: 0 });
    if (l > 0) {
      // What ReLU or dropout has set to 0 gets no gradient.
      let mask = op('Cast', [op('Greater', [h[l], constant(0)])], { to: FLOAT });
      if (dropout) mask = op('Mul', [mask, constant(1 / (1 - dropout))]);
      d = op('Mul', [op('Gemm', [d, `W${l}`], { transB: 1 }), mask]);
    }
    if (l > 0 && batchNorm) {
      const { xhat, invStd } = normed[l - 1];
      const dgamma = op('ReduceSum', [op('Mul', [d, xhat]), axes(0)], { keepdims: 0 });
      const dbeta = op('ReduceSum', [d, axes(0)], { keepdims: 0 });
      grads[`gamma${l - 1}`] = dgamma;
      grads[`beta${l - 1}`] = dbeta;
      const common = op('Mul', [op('Add', [dbeta, op('Mul', [xhat, dgamma])]), constant(1 / N)]);
      d = op('Mul', [op('Mul', [`gamma${l - 1}`, invStd]), op('Sub', [d, common])]);
    }
  }
  if (optimizer === 'adam') ['a', 'r'].forEach((name) => input(name, []));
  for (const [name, shape] of Object.entries(shapes)) {
    const g = grads[name];
    if (optimizer === 'sgd') op('Sub', [name, op('Mul', [g, constant(0.01)])], {}, `${name}_new`);
    else {
      const [m, v] = [input(`m_${name}`, shape), input(`v_${name}`, shape)];
      op('Add', [op('Mul', [m, constant(0.9)]), op('Mul', [g, constant(0.1)])], {}, `m_${name}_new`);
      op(
        'Add',
        [op('Mul', [v, constant(0.999)]), op('Mul', [op('Mul', [g, g]), constant(0.001)])],
        {},
        `v_${name}_new`,
      );
      const root = op('Add', [op('Mul', [op('Sqrt', [`v_${name}_new`]), 'r']), constant(1e-8)]);
      op('Sub', [name, op('Div', [op('Mul', [`m_${name}_new`, 'a']), root])], {}, `${name}_new`);
      output(`m_${name}_new`, shape);
      output(`v_${name}_new`, shape);
    }
    output(`${name}_new`, shape);
  }
  return finish();
}
