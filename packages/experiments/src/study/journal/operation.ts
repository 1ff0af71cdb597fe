import type { Json } from '../frozen-trial.ts';

/** Optuna's codes of what a line of a journal does. */
export const opCodes = {
  createStudy: 0,
  deleteStudy: 1,
  setStudyUserAttr: 2,
  setStudySystemAttr: 3,
  createTrial: 4,
  setTrialParam: 5,
  setTrialStateValues: 6,
  setTrialIntermediateValue: 7,
  setTrialUserAttr: 8,
  setTrialSystemAttr: 9,
} as const;

interface By<Code extends keyof typeof opCodes> {
  readonly op_code: (typeof opCodes)[Code];
  readonly worker_id: string;
}

interface Attribute<Kind extends 'user_attr' | 'system_attr'> {
  /** With exactly one key. */
  readonly attr: { readonly [K in Kind]: Readonly<Record<string, Json>> };
}

interface CreateStudy extends By<'createStudy'> {
  readonly study_name: string;
  /** 1 minimize, 2 maximize. */
  readonly directions: readonly number[];
}
interface DeleteStudy extends By<'deleteStudy'> {
  readonly study_id: number;
}
type SetStudyUserAttr = By<'setStudyUserAttr'> & { readonly study_id: number } & Attribute<'user_attr'>['attr'];
type SetStudySystemAttr = By<'setStudySystemAttr'> & {
  readonly study_id: number;
} & Attribute<'system_attr'>['attr'];
/** Distributions are text: JSON within JSON. Values of parameters are internal: the index of a choice, or the number. */
export interface CreateTrial extends By<'createTrial'> {
  readonly study_id: number;
  readonly datetime_start: string | null;
  readonly datetime_complete?: string;
  readonly state?: number;
  readonly value?: number | null;
  readonly values?: readonly number[] | null;
  readonly distributions?: Readonly<Record<string, string>>;
  readonly params?: Readonly<Record<string, number>>;
  readonly user_attrs?: Readonly<Record<string, Json>>;
  readonly system_attrs?: Readonly<Record<string, Json>>;
  readonly intermediate_values?: Readonly<Record<string, number>>;
}
export interface SetTrialParam extends By<'setTrialParam'> {
  readonly trial_id: number;
  readonly param_name: string;
  readonly param_value_internal: number;
  readonly distribution: string;
}
export interface SetTrialStateValues extends By<'setTrialStateValues'> {
  readonly trial_id: number;
  readonly state: number;
  readonly values: readonly number[] | null;
  readonly datetime_start?: string;
  readonly datetime_complete?: string;
}
interface SetTrialIntermediateValue extends By<'setTrialIntermediateValue'> {
  readonly trial_id: number;
  readonly step: number;
  readonly intermediate_value: number;
}
type SetTrialUserAttr = By<'setTrialUserAttr'> & { readonly trial_id: number } & Attribute<'user_attr'>['attr'];
type SetTrialSystemAttr = By<'setTrialSystemAttr'> & {
  readonly trial_id: number;
} & Attribute<'system_attr'>['attr'];

/**
 * One line of a journal, with the field names of Optuna's `JournalStorage` (the same in versions 3.1 to 4).
 *
 * Reference: Optuna, `optuna/storages/journal/_storage.py`.
 */
export type Operation =
  | CreateStudy
  | DeleteStudy
  | SetStudyUserAttr
  | SetStudySystemAttr
  | CreateTrial
  | SetTrialParam
  | SetTrialStateValues
  | SetTrialIntermediateValue
  | SetTrialUserAttr
  | SetTrialSystemAttr;

/** An operation before it is known who does it. */
export type Unsigned = Operation extends infer O ? (O extends Operation ? Omit<O, 'worker_id'> : never) : never;

/** Where operations are kept, in one order that all who read agree on. */
export interface Journal {
  /** The operations that were not read through this object before. */
  read(): readonly Operation[];
  /**
   * Shuts all others out, gives `decide` what has not been read yet, and appends what it returns. When `decide` throws,
   * nothing is appended.
   */
  transact(decide: (unread: readonly Operation[]) => readonly Operation[]): void;
}
