import { inTurn } from '../../domain/language/in-turn.ts';
import { singular } from './phrasing.ts';

/**
 * A name as code has it, with its sign or its brackets, and behind it in words what it does: 「zip() 并行遍历」,
 * 「*args 收集位置参数」.
 */
const IN_CODE = inTurn(
  /^(?:`?(?:[*@.]{1,2}([a-z_]\w*)|([a-z_][\w.]*)\(\)|(__\w+__))`?)/iu,
  /[ :：—-]*(?![与和跟、及]|的?(?:区别|不同|报错|问题|陷阱))(?=\p{Script=Han}{2})/iu,
);

/** Is a section titled by a name, and says in its title what that does? Then it tells what it is, in whatever words. */
export function isTitledInCode(title: string, subject: string): boolean {
  const [, signed, called, special] = IN_CODE.exec(title) ?? [];
  const name = signed ?? called ?? special;
  return name !== undefined && singular(name.toLowerCase()) === subject;
}
