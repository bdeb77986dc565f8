import { enumDefinitions } from '../generated/enums.js';

/** The name of an enum of the Prisma schema. */
export type EnumName = keyof typeof enumDefinitions;

/** The values of an enum. */
export type EnumValue<Name extends EnumName> = keyof (typeof enumDefinitions)[Name]['values'] & string;

/** Whether the Prisma schema has an enum of this name. */
export function isEnumName(name: string): name is EnumName {
  return Object.hasOwn(enumDefinitions, name);
}

/** A text of the database as a value of its enum. */
export function enumValue<Name extends EnumName>(name: Name, text: string): EnumValue<Name> {
  if (!isValueOf(name, text)) throw new TypeError(`${text} is not a value of ${name}`);
  return text;
}

function isValueOf<Name extends EnumName>(name: Name, text: string): text is EnumValue<Name> {
  return Object.hasOwn(enumDefinitions[name].values, text);
}
