import type { EnumRef } from '@pothos/core';
import { enumDefinitions } from '../generated/enums.js';
import type { EnumName, EnumValue } from '../query/enums.js';
import { builder } from './builder.js';

interface Definition {
  readonly description: string;
  readonly values: Readonly<Record<string, string>>;
}

type Ref<Name extends EnumName> = EnumRef<typeof builder.$inferSchemaTypes, EnumValue<Name>>;

const made = new Map<EnumName, unknown>();

/** The GraphQL enum of a Prisma enum: the same name, values and descriptions. */
export function enumRef<Name extends EnumName>(name: Name): Ref<Name> {
  if (!made.has(name)) {
    const { description, values }: Definition = enumDefinitions[name];
    const described = Object.entries(values).map(([value, text]) => [value, { value, description: text }] as const);
    made.set(name, builder.enumType(name as string, { description, values: Object.fromEntries(described) }));
  }
  // The map holds each ref under its own name; the compiler cannot see that the two belong together.
  return made.get(name) as Ref<Name>;
}

/** The values of an enum of the API's own, from what each of them is. */
export function describedValues<Value extends string>(described: Readonly<Record<Value, string>>) {
  const values = Object.entries(described).map(([value, description]) => [value, { value, description }] as const);
  // The compiler does not see that entries keep the names of their record.
  return Object.fromEntries(values) as Record<Value, { value: Value; description: string }>;
}
