import type { INestApplication, Type } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { IfMatch, OnceKey } from '@digital-customs/platform/edge';

/** What the code says about a route beyond what @nestjs/swagger reads. */
export interface RouteFacts {
  controller: string;
  method: string;
  /** Whether it is the only route of its controller. */
  alone: boolean;
  takesIfMatch: boolean;
  takesOnceKey: boolean;
}

export const routeKey = (controller: string, method: string) => `${controller}.${method}`;

/** All routes of an application, by controller and method. */
export function routesOf(app: INestApplication): Map<string, RouteFacts> {
  const found = new Map<string, RouteFacts>();
  for (const module of app.get(ModulesContainer).values())
    for (const { metatype } of module.controllers.values())
      if (typeof metatype === 'function')
        for (const facts of factsOf(metatype as Type)) found.set(routeKey(facts.controller, facts.method), facts);
  return found;
}

function factsOf(controller: Type): RouteFacts[] {
  const prototype = controller.prototype as Record<string, object>;
  const methods = Object.getOwnPropertyNames(prototype).filter(
    (name) => name !== 'constructor' && Reflect.hasMetadata('path', prototype[name]!),
  );
  return methods.map((method) => {
    const factories = factoriesOf(controller, method);
    return {
      controller: controller.name,
      method,
      alone: methods.length === 1,
      takesIfMatch: factories.includes(factoryBehind(IfMatch)),
      takesOnceKey: factories.includes(factoryBehind(OnceKey)),
    };
  });
}

/** The functions that fill a method's parameters of our own decorators. */
function factoriesOf(controller: Type, method: string): unknown[] {
  const declared = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Record<string, object>;
  return Object.values(declared).flatMap((argument) => ('factory' in argument ? [argument.factory] : []));
}

function factoryBehind(decorator: () => ParameterDecorator): unknown {
  class Sample {}
  decorator()(Sample.prototype, 'method', 0);
  return factoriesOf(Sample, 'method')[0];
}
