// SPDX-License-Identifier: Apache-2.0
// Gives a layer that has only headers something to compile.
