import type * as Swagger from '@nestjs/swagger';

type Decorator = MethodDecorator & ClassDecorator;
type Place = Parameters<MethodDecorator> | [target: object];
type Described =
  | 'ApiBody'
  | 'ApiConsumes'
  | 'ApiCreatedResponse'
  | 'ApiExcludeController'
  | 'ApiExtension'
  | 'ApiFoundResponse'
  | 'ApiHeader'
  | 'ApiNoContentResponse'
  | 'ApiOkResponse'
  | 'ApiParam'
  | 'ApiProduces'
  | 'ApiQuery'
  | 'ApiTags';

const noted: ((swagger: typeof Swagger) => void)[] = [];

/**
 * A decorator of @nestjs/swagger that is noted where it stands, and applied when the OpenAPI document is made: the
 * library costs 220 ms of the start and 14 MB, and most processes are never asked for the document.
 */
const described = <Name extends Described>(name: Name) =>
  ((...given: never[]) =>
    (...place: Place) => {
      noted.push((swagger) => (swagger[name] as (...given: never[]) => Decorator)(...given)(...(place as [never])));
    }) as unknown as (typeof Swagger)[Name];

export const ApiBody = described('ApiBody');
export const ApiConsumes = described('ApiConsumes');
export const ApiCreatedResponse = described('ApiCreatedResponse');
export const ApiExcludeController = described('ApiExcludeController');
export const ApiExtension = described('ApiExtension');
export const ApiFoundResponse = described('ApiFoundResponse');
export const ApiHeader = described('ApiHeader');
export const ApiNoContentResponse = described('ApiNoContentResponse');
export const ApiOkResponse = described('ApiOkResponse');
export const ApiParam = described('ApiParam');
export const ApiProduces = described('ApiProduces');
export const ApiQuery = described('ApiQuery');
export const ApiTags = described('ApiTags');

/** Applies what was noted, and gives the library. */
export async function swagger(): Promise<typeof Swagger> {
  const library = await import('@nestjs/swagger');
  for (const apply of noted.splice(0)) apply(library);
  return library;
}
