import { places, showMutants } from '../trust/show-mutants'

showMutants(places.slice(3, 6), 1120, 1000)
