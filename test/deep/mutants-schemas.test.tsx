import { places, showMutants } from '../trust/show-mutants'

showMutants(places.slice(5, 10), 720, 1000)
