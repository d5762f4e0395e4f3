import { places, showMutants } from '../trust/show-mutants'

showMutants(places.slice(0, 5), 720, 1000)
