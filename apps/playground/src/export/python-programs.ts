import type { ConfigOf, Schema } from '@downhill/experiments';

type Program = (config: ConfigOf<Schema>, seed: number) => string;

const list = (values: readonly string[]): string => `[${values.map((value) => `'${value}'`).join(', ')}]`;
const number = (config: ConfigOf<Schema>, name: string): number => config[name] as number;

const head = (seed: number, ...imports: readonly string[]): string => `import os, sys
sys.path.append(os.pardir)
import numpy as np
import matplotlib.pyplot as plt
${imports.join('\n')}

np.random.seed(${seed})
`;

const mnist = `(x_train, t_train), (x_test, t_test) = load_mnist(normalize=True)
`;

const classes: Readonly<Record<string, string>> = {
  sgd: 'SGD',
  momentum: 'Momentum',
  nesterov: 'Nesterov',
  adagrad: 'AdaGrad',
  rmsprop: 'RMSprop',
  adam: 'Adam',
};

/** Programs in the manner of the book's scripts, by experiment. They use its `common` and `dataset` folders. */
export const pythonPrograms: Readonly<Record<string, Program>> = {
  'optimizer-comparison': (config, seed) => {
    const methods = config['optimizers'] as readonly string[];
    const made = methods
      .map((key) => `optimizers['${classes[key]!}'] = ${classes[key]!}(lr=${number(config, `${key}Lr`)})`)
      .join('\n');
    return `${head(seed, 'from dataset.mnist import load_mnist', 'from common.multi_layer_net import MultiLayerNet', 'from common.optimizer import *')}
${mnist}train_size = x_train.shape[0]
batch_size = ${number(config, 'batchSize')}
max_iterations = ${number(config, 'iterations')}

optimizers = {}
${made}

networks, train_loss = {}, {}
for key in optimizers:
    np.random.seed(${seed})  # the same weights for every method
    networks[key] = MultiLayerNet(input_size=784, hidden_size_list=[${number(config, 'units')}] * ${number(config, 'hiddenLayers')},
                                  output_size=10)
    train_loss[key] = []

for i in range(max_iterations):
    batch_mask = np.random.choice(train_size, batch_size)
    x_batch, t_batch = x_train[batch_mask], t_train[batch_mask]
    for key in optimizers:
        grads = networks[key].gradient(x_batch, t_batch)
        optimizers[key].update(networks[key].params, grads)
        train_loss[key].append(networks[key].loss(x_batch, t_batch))

for key in optimizers:
    plt.plot(train_loss[key], label=key)
plt.xlabel('iterations'); plt.ylabel('loss'); plt.ylim(0, 1); plt.legend(); plt.show()
`;
  },
  'init-comparison': (config, seed) => {
    const kinds: Readonly<Record<string, string>> = {
      std: `'std=${number(config, 'std')}': ${number(config, 'std')}`,
      xavier: `'Xavier': 'sigmoid'`,
      he: `'He': 'relu'`,
    };
    const types = (config['inits'] as readonly string[]).map((key) => kinds[key]!).join(', ');
    return `${head(seed, 'from dataset.mnist import load_mnist', 'from common.multi_layer_net import MultiLayerNet', 'from common.optimizer import SGD')}
${mnist}train_size = x_train.shape[0]
batch_size = ${number(config, 'batchSize')}
max_iterations = ${number(config, 'iterations')}

weight_init_types = {${types}}
optimizer = SGD(lr=${number(config, 'lr')})

networks, train_loss = {}, {}
for key, weight_type in weight_init_types.items():
    networks[key] = MultiLayerNet(input_size=784, hidden_size_list=[${number(config, 'units')}] * ${number(config, 'hiddenLayers')},
                                  output_size=10, weight_init_std=weight_type)
    train_loss[key] = []

for i in range(max_iterations):
    batch_mask = np.random.choice(train_size, batch_size)
    x_batch, t_batch = x_train[batch_mask], t_train[batch_mask]
    for key in weight_init_types:
        grads = networks[key].gradient(x_batch, t_batch)
        optimizer.update(networks[key].params, grads)
        train_loss[key].append(networks[key].loss(x_batch, t_batch))

for key in weight_init_types:
    plt.plot(train_loss[key], label=key)
plt.xlabel('iterations'); plt.ylabel('loss'); plt.ylim(0, 2.5); plt.legend(); plt.show()
`;
  },
  'activation-histograms': (config, seed) => `${head(seed)}
activation_functions = {'sigmoid': lambda x: 1 / (1 + np.exp(-x)), 'tanh': np.tanh, 'relu': lambda x: np.maximum(0, x)}
n = ${number(config, 'units')}
weight_scales = {'std-1': 1, 'std-0.01': 0.01, 'xavier': np.sqrt(1.0 / n), 'he': np.sqrt(2.0 / n), 'std': ${number(config, 'std')}}

for combination in ${list(config['combinations'] as readonly string[])}:
    name, scale = combination.split('-', 1)
    x = np.random.randn(${number(config, 'samples')}, n)
    plt.figure(figsize=(${3 * number(config, 'layers')}, 3))
    for i in range(${number(config, 'layers')}):
        x = activation_functions[name](np.dot(x, np.random.randn(n, n) * weight_scales[scale]))
        plt.subplot(1, ${number(config, 'layers')}, i + 1)
        plt.title(str(i + 1) + '-layer')
        plt.hist(x.flatten(), ${number(config, 'bins')}, range=(-1, 1) if name == 'tanh' else (0, 1))
    plt.suptitle(combination)
plt.show()
`,

  'zero-init': (
    config,
    seed,
  ) => `${head(seed, 'from dataset.mnist import load_mnist', 'from common.multi_layer_net import MultiLayerNet', 'from common.optimizer import SGD')}
${mnist}starts = {'zeros': 0.0, 'constant': ${number(config, 'constant')}, 'random': None}
for name, value in starts.items():
    network = MultiLayerNet(input_size=784, hidden_size_list=[${number(config, 'units')}] * ${number(config, 'hiddenLayers')},
                            output_size=10, activation='${String(config['activation'])}')
    if value is not None:
        for key in network.params:
            if key.startswith('W'):
                network.params[key][...] = value
    optimizer = SGD(lr=${number(config, 'lr')})
    train_loss = []
    for i in range(${number(config, 'iterations')}):
        batch_mask = np.random.choice(x_train.shape[0], ${number(config, 'batchSize')})
        grads = network.gradient(x_train[batch_mask], t_train[batch_mask])
        optimizer.update(network.params, grads)
        train_loss.append(network.loss(x_train[batch_mask], t_train[batch_mask]))
    W2 = network.params['W2']
    print(name, 'distinct columns of W2:', len(np.unique(W2.round(12), axis=1).T))
    plt.plot(train_loss, label=name)
plt.xlabel('iterations'); plt.ylabel('loss'); plt.legend(); plt.show()
`,
  'learning-rate': (
    config,
    seed,
  ) => `${head(seed, 'from dataset.mnist import load_mnist', 'from common.multi_layer_net import MultiLayerNet', 'from common.optimizer import SGD')}
${mnist}for lr in [${number(config, 'smallLr')}, ${number(config, 'rightLr')}, ${number(config, 'largeLr')}]:
    np.random.seed(${seed})
    network = MultiLayerNet(input_size=784, hidden_size_list=[${number(config, 'units')}] * ${number(config, 'hiddenLayers')}, output_size=10)
    optimizer = SGD(lr=lr)
    train_loss = []
    for i in range(${number(config, 'iterations')}):
        batch_mask = np.random.choice(x_train.shape[0], ${number(config, 'batchSize')})
        grads = network.gradient(x_train[batch_mask], t_train[batch_mask])
        train_loss.append(network.loss(x_train[batch_mask], t_train[batch_mask]))
        optimizer.update(network.params, grads)
    plt.plot(train_loss, label='lr=' + str(lr))
plt.xlabel('iterations'); plt.ylabel('loss'); plt.ylim(0, 3); plt.legend(); plt.show()
`,
  'batch-norm': (config, seed) => batchNormProgram(config, seed, `[${number(config, 'std')}]`),
  'batch-norm-scales': (config, seed) =>
    batchNormProgram(
      config,
      seed,
      `np.logspace(np.log10(${number(config, 'largest')}), np.log10(${number(config, 'smallest')}), num=${number(config, 'scales')})`,
    ),
  overfitting: (config, seed) =>
    overfitProgram(config, seed, { layer: '', net: 'MultiLayerNet', module: 'multi_layer_net' }),
  'weight-decay': (config, seed) =>
    overfitProgram(config, seed, {
      layer: `, weight_decay_lambda=${number(config, 'weightDecay')}`,
      net: 'MultiLayerNet',
      module: 'multi_layer_net',
    }),
  dropout: (config, seed) =>
    overfitProgram(config, seed, {
      layer: `, use_dropout=True, dropout_ration=${number(config, 'ratio')}`,
      net: 'MultiLayerNetExtend',
      module: 'multi_layer_net_extend',
    }),
  'hyperparameter-search': (
    config,
    seed,
  ) => `${head(seed, 'from dataset.mnist import load_mnist', 'from common.multi_layer_net import MultiLayerNet', 'from common.util import shuffle_dataset', 'from common.trainer import Trainer')}
(x_train, t_train), (x_test, t_test) = load_mnist(normalize=True)
x_train, t_train = shuffle_dataset(x_train[:${number(config, 'images')}], t_train[:${number(config, 'images')}])
validation_num = int(x_train.shape[0] * ${number(config, 'validationShare')})
x_val, t_val = x_train[:validation_num], t_train[:validation_num]
x_train, t_train = x_train[validation_num:], t_train[validation_num:]

${searchTrials(config)}
results = []
for lr, weight_decay in trials:
    network = MultiLayerNet(input_size=784, hidden_size_list=[${number(config, 'units')}] * ${number(config, 'hiddenLayers')},
                            output_size=10, weight_decay_lambda=weight_decay)
    trainer = Trainer(network, x_train, t_train, x_val, t_val, epochs=${number(config, 'epochs')},
                      mini_batch_size=${number(config, 'batchSize')}, optimizer='sgd', optimizer_param={'lr': lr}, verbose=False)
    trainer.train()
    results.append((trainer.test_acc_list[-1], lr, weight_decay))

for accuracy, lr, weight_decay in sorted(results, reverse=True)[:20]:
    print('val acc:', accuracy, '| lr:', lr, ', weight decay:', weight_decay)
`,
};

/** The hyperparameters to try, as the page's sampler chooses them (with NumPy's own random numbers). */
function searchTrials(config: ConfigOf<Schema>): string {
  const lr = `np.log10(${number(config, 'lrFrom')}), np.log10(${number(config, 'lrTo')})`;
  const decay = `np.log10(${number(config, 'weightDecayFrom')}), np.log10(${number(config, 'weightDecayTo')})`;
  const trials = number(config, 'trials');
  if (config['sampler'] === 'grid')
    return `side = max(2, int(np.sqrt(${trials})))
trials = [(lr, weight_decay) for lr in np.logspace(${lr}, side)
          for weight_decay in np.logspace(${decay}, side)]`;
  if (config['sampler'] === 'qmc')
    return `from scipy.stats import qmc

points = qmc.scale(qmc.Sobol(d=2, seed=0).random(${trials}), [${lr.split(', ')[0]}, ${decay.split(', ')[0]}],
                   [${lr.split(', ')[1]}, ${decay.split(', ')[1]}])
trials = [(10 ** u, 10 ** v) for u, v in points]`;
  return `trials = []
for _ in range(${trials}):
    weight_decay = 10 ** np.random.uniform(${decay})
    trials.append((10 ** np.random.uniform(${lr}), weight_decay))`;
}

function batchNormProgram(config: ConfigOf<Schema>, seed: number, scales: string): string {
  return `${head(seed, 'from dataset.mnist import load_mnist', 'from common.multi_layer_net_extend import MultiLayerNetExtend', 'from common.optimizer import SGD')}
${mnist}x_train, t_train = x_train[:${number(config, 'images')}], t_train[:${number(config, 'images')}]
batch_size = ${number(config, 'batchSize')}
iter_per_epoch = max(x_train.shape[0] // batch_size, 1)

for std in ${scales}:
    plt.figure()
    for use_batchnorm in [True, False]:
        np.random.seed(${seed})
        network = MultiLayerNetExtend(input_size=784, hidden_size_list=[${number(config, 'units')}] * ${number(config, 'hiddenLayers')}, output_size=10,
                                      weight_init_std=std, use_batchnorm=use_batchnorm)
        optimizer = SGD(lr=${number(config, 'lr')})
        accuracy = []
        for i in range(${number(config, 'epochs')} * iter_per_epoch):
            batch_mask = np.random.choice(x_train.shape[0], batch_size)
            grads = network.gradient(x_train[batch_mask], t_train[batch_mask])
            optimizer.update(network.params, grads)
            if i % iter_per_epoch == 0:
                accuracy.append(network.accuracy(x_train, t_train))
        plt.plot(accuracy, '-' if use_batchnorm else '--', label='Batch Normalization' if use_batchnorm else 'Normal')
    plt.title('W: ' + str(std)); plt.ylim(0, 1); plt.legend()
plt.show()
`;
}

function overfitProgram(
  config: ConfigOf<Schema>,
  seed: number,
  { layer, net, module }: { readonly layer: string; readonly net: string; readonly module: string },
): string {
  return `${head(seed, 'from dataset.mnist import load_mnist', `from common.${module} import ${net}`, 'from common.trainer import Trainer')}
${mnist}x_train, t_train = x_train[:${number(config, 'images')}], t_train[:${number(config, 'images')}]

network = ${net}(input_size=784, hidden_size_list=[${number(config, 'units')}] * ${number(config, 'hiddenLayers')}, output_size=10${layer})
trainer = Trainer(network, x_train, t_train, x_test, t_test, epochs=${number(config, 'epochs')},
                  mini_batch_size=${number(config, 'batchSize')}, optimizer='sgd', optimizer_param={'lr': ${number(config, 'lr')}}, verbose=True)
trainer.train()

plt.plot(trainer.train_acc_list, label='train')
plt.plot(trainer.test_acc_list, label='test')
plt.xlabel('epochs'); plt.ylabel('accuracy'); plt.ylim(0, 1); plt.legend(); plt.show()
`;
}
