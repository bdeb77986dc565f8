import { enumDefinitions } from '../generated/enums.js';

/** The name of an enum of the Prisma schema. */
export type EnumName = keyof typeof enumDefinitions;

/** The values of an enum. */
export type EnumValue<Name extends EnumName> = keyof (typeof enumDefinitions)[Name]['values'] & string;

/** The values of an enum, as a description lists them. Example: `DIRECT, MIXED or INDIRECT`. */
export function valuesText(name: EnumName): string {
  return new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(Object.keys(enumDefinitions[name].values));
}

/** Whether the Prisma schema has an enum of this name. */
export function isEnumName(name: string): name is EnumName {
  return Object.hasOwn(enumDefinitions, name);
}
