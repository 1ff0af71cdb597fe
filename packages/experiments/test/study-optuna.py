"""What the real Optuna does with a journal. Called by study-optuna.test.ts: `python3 study-optuna.py COMMAND PATH STUDY`."""

import json
import sys
import warnings

warnings.simplefilter("ignore")
import optuna

optuna.logging.set_verbosity(optuna.logging.ERROR)

try:
    from optuna.storages.journal import JournalFileBackend
except ImportError:  # before 4.0
    from optuna.storages import JournalFileStorage as JournalFileBackend

from optuna.storages import JournalStorage


def objective(trial):
    lr = trial.suggest_float("lr", 1e-6, 1e-2, log=True)
    share = trial.suggest_float("share", 0, 1, step=0.25)
    units = trial.suggest_int("units", 50, 200, step=50)
    layers = trial.suggest_int("layers", 1, 64, log=True)
    activation = trial.suggest_categorical("activation", ["relu", "tanh", None, True, 3])
    for step in range(1, 4):
        trial.report(lr * step, step)
        if trial.should_prune():
            raise optuna.TrialPruned()
    trial.set_user_attr("text", "Δ 한글 \"quoted\"")
    if trial.number % 5 == 4:
        return float("nan")
    return lr + share + units + layers + (activation == "relu")


def dump(study):
    return {
        "directions": [direction.name for direction in study.directions],
        "user_attrs": study.user_attrs,
        "system_attrs": study._storage.get_study_system_attrs(study._study_id),
        "trials": [
            {
                "number": trial.number,
                "state": trial.state.name.lower(),
                "values": trial.values,
                "params": trial.params,
                "distributions": {name: repr(one) for name, one in trial.distributions.items()},
                "intermediate_values": {str(step): repr(value) for step, value in trial.intermediate_values.items()},
                "user_attrs": trial.user_attrs,
                "system_attrs": trial._system_attrs,
                "duration": None if trial.duration is None else trial.duration.total_seconds(),
            }
            for trial in study.trials
        ],
    }


command, path, name = sys.argv[1:4]
storage = JournalStorage(JournalFileBackend(path))
if command == "version":
    print(json.dumps(optuna.__version__))
elif command == "dump":
    print(json.dumps(dump(optuna.load_study(study_name=name, storage=storage))))
elif command == "optimize":
    pruner = optuna.pruners.SuccessiveHalvingPruner(min_resource=1, reduction_factor=2)
    study = optuna.create_study(
        study_name=name,
        storage=storage,
        load_if_exists=True,
        sampler=optuna.samplers.TPESampler(seed=1, n_startup_trials=5),
        pruner=pruner,
    )
    study.set_user_attr("by", "optuna")
    study.enqueue_trial({"units": 150})
    study.optimize(objective, n_trials=int(sys.argv[4]))
    print(json.dumps(dump(study)))
elif command == "append":
    # Many small writes, while somebody else does the same.
    study = optuna.load_study(study_name=name, storage=storage, sampler=optuna.samplers.RandomSampler(seed=1))
    for _ in range(int(sys.argv[4])):
        study.optimize(lambda trial: trial.suggest_float("x", 0, 1), n_trials=1)
    print(json.dumps(len(study.trials)))
