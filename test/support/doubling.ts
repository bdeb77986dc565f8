/** A document of two fragments a level, each of which spreads both of the next: twice as many fields at each level. */
export const doubling = (levels: number) =>
  [
    '{ allEquipment(first: 1) { nodes { ...A0 ...B0 } } }',
    ...Array.from({ length: levels }, (_, level) =>
      ['A', 'B'].map((name) => {
        const below = level === levels - 1 ? 'slug' : `...A${level + 1} ...B${level + 1}`;
        return `fragment ${name}${level} on Equipment { ${name.toLowerCase()}${level % 2}: parent { ${below} } }`;
      }),
    ).flat(),
  ].join('\n');
