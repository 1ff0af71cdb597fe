// In a file of its own, because its constants stand in memory, of which products have none.
const MASKS: usize = memory.data<i32>([-1, -1, -1, -1, 0, 0, 0, 0]);

/** All bits of the first `count` lanes (0…4). */
@inline
export function firstLanes(count: i32): v128 {
  return v128.load(MASKS + 16 - ((<usize>count) << 2));
}
