/** An interface that is an entity, which other subgraphs know as one object type (@interfaceObject). */
import type { Shape } from '../shape.ts';

export const interfaceObjects: Shape = {
  name: 'interface objects',
  subgraphs: {
    media: `
      type Query { media: [Media] films: [Film] medium(id: ID!): Media }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int sequel: Media }
      type Song implements Media @key(fields: "id") { id: ID! title: String singer: Artist }
      type Artist @key(fields: "id") { id: ID! name: String best: Media }`,
    reviews: `
      type Query { reviews: [Review] }
      type Media @key(fields: "id") @interfaceObject { id: ID! reviews: [Review] score: Int }
      type Review { text: String of: Media }`,
    labels: `
      type Query { labelled: [Media] }
      type Media @key(fields: "id") @interfaceObject { id: ID! label: String owner: Artist }
      type Artist @key(fields: "id") { id: ID! owned: [Media] }`,
  },
  hints: { id: ['f1', 's1', 'none'] },
  data: () => {
    const r1 = { text: 'Good', of: '#Film/f1' };
    const r2 = { text: 'Bad', of: '#Song/s1' };
    return {
      roots: {
        Query: {
          media: ['#Film/f1', '#Song/s1', '#Film/f2'],
          films: ['#Film/f1', '#Film/f2'],
          medium: ({ id }) => ({ f1: '#Film/f1', s1: '#Song/s1' })[id as 'f1'] ?? null,
          reviews: [r1, r2],
          labelled: ['#Song/s1', '#Film/f2'],
        },
      },
      tables: {
        Film: {
          f1: { id: 'f1', title: 'Quay', minutes: 90, sequel: '#Film/f2', reviews: [r1, r1], score: 4, label: 'Sand', owner: '#Artist/a1' },
          f2: { id: 'f2', title: null, minutes: 80, sequel: '#Song/s1', reviews: [], score: 0, label: 'Sand', owner: '#Artist/a2' },
        },
        Song: { s1: { id: 's1', title: 'Hill', singer: '#Artist/a1', reviews: [r2], score: 2, label: 'Sand', owner: '#Artist/a1' } },
        Artist: {
          a1: { id: 'a1', name: 'Dora', best: '#Song/s1', owned: ['#Film/f1', '#Song/s1'] },
          a2: { id: 'a2', name: 'Emil', best: null, owned: ['#Film/f2'] },
        },
      },
    };
  },
};
