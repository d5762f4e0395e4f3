import { places, showMutants } from '../trust/show-mutants'

showMutants(places.slice(0, 3), 1120, 1000)
