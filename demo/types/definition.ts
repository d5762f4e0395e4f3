import type { ActionRule, Behaviour, CollectionCall } from '../data/world'
import type { JsonObject } from '../json'

/** What can be said about a field besides its type. */
export interface FieldFacts {
  readonly description?: string
  readonly default?: unknown
  readonly options?: readonly string[]
  readonly min?: number
  readonly max?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly validChars?: string
  readonly invalidChars?: string
  readonly satisfies?: string
  /** Relative to the version root; becomes an absolute link. */
  readonly referenceCollection?: string
}

/** A field as it stands in a schema. */
export interface FieldDefinition extends FieldFacts {
  readonly type: string
  readonly create: boolean
  readonly update: boolean
  readonly required?: true
  readonly nullable?: true
  readonly unique?: true
  readonly readOnCreateOnly: boolean
}

/** Fields by name, in the order a person should see them. */
export type FieldDefinitions = Readonly<Record<string, FieldDefinition>>

/**
 * Defines a field. `flags`: c can be set on create, u on update, r required, n nullable, q unique,
 * o only shown in the reply to the creation.
 */
export function field(type: string, flags = '', facts: FieldFacts = {}): FieldDefinition {
  return {
    type,
    ...facts,
    create: flags.includes('c'),
    update: flags.includes('u'),
    ...(flags.includes('r') && { required: true }),
    ...(flags.includes('n') && { nullable: true }),
    ...(flags.includes('q') && { unique: true }),
    readOnCreateOnly: flags.includes('o'),
  }
}

/** An action: its rule, and the schemas of its input and output. */
export interface ActionDefinition extends ActionRule {
  readonly input?: string
  readonly output?: string
}

/** An action of a collection. */
export interface CollectionActionDefinition {
  readonly input?: string
  readonly output?: string
  readonly run: (call: CollectionCall) => JsonObject
}

/** A type of the demo: its schema and what it does. */
export interface TypeDefinition {
  readonly id: string
  /** The type whose family it belongs to: a container is an instance. */
  readonly parent?: string
  /** What ids of the family begin with, such as 1i. */
  readonly prefix?: string
  readonly plural?: string
  /** The collection's URL segment, when it is not the plural. */
  readonly path?: string
  /** Methods of the collection; with GET the type can be listed. */
  readonly collection?: readonly string[]
  readonly resource?: readonly string[]
  readonly fields: FieldDefinitions
  readonly actions?: Readonly<Record<string, ActionDefinition>>
  readonly collectionActions?: Readonly<Record<string, CollectionActionDefinition>>
  readonly create?: Behaviour['create']
  readonly shown?: Behaviour['shown']
  readonly idFor?: Behaviour['idFor']
  readonly versioned?: boolean
}

/** Methods of a type that can be listed and read. */
export const readable = { collection: ['GET'], resource: ['GET'] } as const

/** Methods of a type one can do everything with. */
export const writable = { collection: ['GET', 'POST'], resource: ['GET', 'PUT', 'DELETE'] } as const

/** Methods of a type that only occurs inside others or as an input. */
export const embeddable = { collection: ['POST'], resource: ['GET'] } as const
