import { places, showMutants } from '../trust/show-mutants'

showMutants(places.slice(10), 720, 1000)
