/** The optimizers in the manner of the book: an object with update(params, grads), by the name of the package. */
export const pythonOptimizers: Readonly<Record<string, string>> = {
  SGD: `class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        for key in params:
            params[key] -= self.lr * grads[key]
`,
  Momentum: `class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum, self.v = lr, momentum, {}

    def update(self, params, grads):
        for key in params:
            v = self.v.get(key, np.zeros_like(params[key]))
            self.v[key] = self.momentum * v - self.lr * grads[key]
            params[key] += self.v[key]
`,
  Nesterov: `class Nesterov:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum, self.v = lr, momentum, {}

    def update(self, params, grads):
        for key in params:
            v = self.v.get(key, np.zeros_like(params[key]))
            self.v[key] = self.momentum * v - self.lr * grads[key]
            params[key] += self.momentum * self.v[key] - self.lr * grads[key]
`,
  AdaGrad: `class AdaGrad:
    def __init__(self, lr=0.01, eps=1e-7):
        self.lr, self.eps, self.h = lr, eps, {}

    def update(self, params, grads):
        for key in params:
            self.h[key] = self.h.get(key, 0) + grads[key] ** 2
            params[key] -= self.lr * grads[key] / (np.sqrt(self.h[key]) + self.eps)
`,
  RMSProp: `class RMSProp:
    def __init__(self, lr=0.01, decay=0.99, eps=1e-7):
        self.lr, self.decay, self.eps, self.h = lr, decay, eps, {}

    def update(self, params, grads):
        for key in params:
            self.h[key] = self.decay * self.h.get(key, 0) + (1 - self.decay) * grads[key] ** 2
            params[key] -= self.lr * grads[key] / (np.sqrt(self.h[key]) + self.eps)
`,
  AdaDelta: `class AdaDelta:
    def __init__(self, lr=1.0, decay=0.9, eps=1e-6):
        self.lr, self.decay, self.eps, self.h, self.u = lr, decay, eps, {}, {}

    def update(self, params, grads):
        for key in params:
            u = self.u.get(key, np.zeros_like(params[key]))
            self.h[key] = self.decay * self.h.get(key, 0) + (1 - self.decay) * grads[key] ** 2
            d = np.sqrt(u + self.eps) / np.sqrt(self.h[key] + self.eps) * grads[key]
            self.u[key] = self.decay * u + (1 - self.decay) * d ** 2
            params[key] -= self.lr * d
`,
  Adam: `class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.t, self.m, self.v = 0, {}, {}

    def update(self, params, grads):
        self.t += 1
        for key in params:
            self.m[key] = self.beta1 * self.m.get(key, 0) + (1 - self.beta1) * grads[key]
            self.v[key] = self.beta2 * self.v.get(key, 0) + (1 - self.beta2) * grads[key] ** 2
            m = self.m[key] / (1 - self.beta1 ** self.t)
            v = self.v[key] / (1 - self.beta2 ** self.t)
            params[key] -= self.lr * m / (np.sqrt(v) + self.eps)
`,
  AdamW: `class AdamW:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01):
        self.lr, self.beta1, self.beta2, self.eps, self.weight_decay = lr, beta1, beta2, eps, weight_decay
        self.t, self.m, self.v = 0, {}, {}

    def update(self, params, grads):
        self.t += 1
        for key in params:
            params[key] *= 1 - self.lr * self.weight_decay
            self.m[key] = self.beta1 * self.m.get(key, 0) + (1 - self.beta1) * grads[key]
            self.v[key] = self.beta2 * self.v.get(key, 0) + (1 - self.beta2) * grads[key] ** 2
            m = self.m[key] / (1 - self.beta1 ** self.t)
            v = self.v[key] / (1 - self.beta2 ** self.t)
            params[key] -= self.lr * m / (np.sqrt(v) + self.eps)
`,
  NAdam: `class NAdam:
    def __init__(self, lr=0.002, beta1=0.9, beta2=0.999, eps=1e-8, momentum_decay=0.004):
        self.lr, self.beta1, self.beta2, self.eps, self.momentum_decay = lr, beta1, beta2, eps, momentum_decay
        self.t, self.m, self.v, self.product = 0, {}, {}, 1.0

    def update(self, params, grads):
        self.t += 1
        mu = self.beta1 * (1 - 0.5 * 0.96 ** (self.t * self.momentum_decay))
        following = self.beta1 * (1 - 0.5 * 0.96 ** ((self.t + 1) * self.momentum_decay))
        self.product *= mu
        for key in params:
            self.m[key] = self.beta1 * self.m.get(key, 0) + (1 - self.beta1) * grads[key]
            self.v[key] = self.beta2 * self.v.get(key, 0) + (1 - self.beta2) * grads[key] ** 2
            m = (1 - mu) / (1 - self.product) * grads[key] + following / (1 - self.product * following) * self.m[key]
            v = self.v[key] / (1 - self.beta2 ** self.t)
            params[key] -= self.lr * m / (np.sqrt(v) + self.eps)
`,
  AMSGrad: `class AMSGrad:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.t, self.m, self.v, self.h = 0, {}, {}, {}

    def update(self, params, grads):
        self.t += 1
        for key in params:
            self.m[key] = self.beta1 * self.m.get(key, 0) + (1 - self.beta1) * grads[key]
            self.v[key] = self.beta2 * self.v.get(key, 0) + (1 - self.beta2) * grads[key] ** 2
            self.h[key] = np.maximum(self.h.get(key, 0), self.v[key])
            m = self.m[key] / (1 - self.beta1 ** self.t)
            h = self.h[key] / (1 - self.beta2 ** self.t)
            params[key] -= self.lr * m / (np.sqrt(h) + self.eps)
`,
  Adamax: `class Adamax:
    def __init__(self, lr=0.002, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.t, self.m, self.u = 0, {}, {}

    def update(self, params, grads):
        self.t += 1
        for key in params:
            self.m[key] = self.beta1 * self.m.get(key, 0) + (1 - self.beta1) * grads[key]
            self.u[key] = np.maximum(self.beta2 * self.u.get(key, 0), np.abs(grads[key]) + self.eps)
            params[key] -= self.lr / (1 - self.beta1 ** self.t) * self.m[key] / self.u[key]
`,
  RAdam: `class RAdam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999, eps=1e-8):
        self.lr, self.beta1, self.beta2, self.eps = lr, beta1, beta2, eps
        self.t, self.m, self.v = 0, {}, {}

    def update(self, params, grads):
        self.t += 1
        old = self.beta2 ** self.t
        limit = 2 / (1 - self.beta2) - 1
        length = limit - 2 * self.t * old / (1 - old)
        for key in params:
            self.m[key] = self.beta1 * self.m.get(key, 0) + (1 - self.beta1) * grads[key]
            self.v[key] = self.beta2 * self.v.get(key, 0) + (1 - self.beta2) * grads[key] ** 2
            m = self.m[key] / (1 - self.beta1 ** self.t)
            if length <= 5:
                params[key] -= self.lr * m
                continue
            r = np.sqrt((length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length))
            params[key] -= self.lr * r * np.sqrt(1 - old) * m / (np.sqrt(self.v[key]) + self.eps)
`,
  Lion: `class Lion:
    def __init__(self, lr=1e-4, beta1=0.9, beta2=0.99, weight_decay=0.0):
        self.lr, self.beta1, self.beta2, self.weight_decay, self.m = lr, beta1, beta2, weight_decay, {}

    def update(self, params, grads):
        for key in params:
            m = self.m.get(key, np.zeros_like(params[key]))
            params[key] *= 1 - self.lr * self.weight_decay
            params[key] -= self.lr * np.sign(self.beta1 * m + (1 - self.beta1) * grads[key])
            self.m[key] = self.beta2 * m + (1 - self.beta2) * grads[key]
`,
  Rprop: `class Rprop:
    def __init__(self, lr=0.01, eta_minus=0.5, eta_plus=1.2, min_step=1e-6, max_step=50):
        self.lr, self.eta_minus, self.eta_plus = lr, eta_minus, eta_plus
        self.min_step, self.max_step, self.d, self.u = min_step, max_step, {}, {}

    def update(self, params, grads):
        for key in params:
            sign = np.sign(grads[key])
            kept = sign * self.u.get(key, np.zeros_like(params[key]))
            factor = np.where(kept > 0, self.eta_plus, np.where(kept < 0, self.eta_minus, 1.0))
            d = self.d.get(key, np.full_like(params[key], self.lr)) * factor
            self.d[key] = np.clip(d, self.min_step, self.max_step)
            self.u[key] = np.where(kept < 0, 0.0, sign)
            params[key] -= self.d[key] * self.u[key]
`,
};
