// SPDX-License-Identifier: Apache-2.0
#include "graph/layout/repulsion.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "graph/layout/repulsion.cpp"
#include <hwy/foreach_target.h>
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace saite::layout::HWY_NAMESPACE {
namespace hn = hwy::HWY_NAMESPACE;

void add_repulsion_simd(const RepulsionTargets& t, const float* x, const float* y,
                        const float* mass, std::size_t source_count, float softening) {
  const hn::CappedTag<float, repulsion_lanes> d;
  const auto soft = hn::Set(d, softening);
  const auto one = hn::Set(d, 1.0F);
  for (std::size_t i = 0; i < t.count; i += hn::Lanes(d)) {
    const auto tx = hn::LoadU(d, t.x + i);
    const auto ty = hn::LoadU(d, t.y + i);
    auto px = hn::Zero(d);
    auto py = hn::Zero(d);
    auto stiff = hn::Zero(d);
    for (std::size_t s = 0; s < source_count; ++s) {
      const auto dx = hn::Sub(tx, hn::Set(d, x[s]));
      const auto dy = hn::Sub(ty, hn::Set(d, y[s]));
      const auto r2 = hn::Add(hn::Mul(dx, dx), hn::Mul(dy, dy));
      const auto inverse = hn::Div(one, hn::Add(r2, soft));
      const auto w = hn::Mul(hn::Set(d, mass[s]), inverse);
      px = hn::Add(px, hn::Mul(w, dx));
      py = hn::Add(py, hn::Mul(w, dy));
      // r² ÷ (r² + softening) keeps a target that is its own source out of the sum.
      stiff = hn::Add(stiff, hn::Mul(w, hn::Mul(r2, inverse)));
    }
    hn::StoreU(px, d, t.push_x + i);
    hn::StoreU(py, d, t.push_y + i);
    hn::StoreU(stiff, d, t.stiffness + i);
  }
}

}  // namespace saite::layout::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace saite::layout {

HWY_EXPORT(add_repulsion_simd);

void add_repulsion(const RepulsionTargets& targets, const float* x, const float* y,
                   const float* mass, std::size_t source_count, float softening) {
  HWY_DYNAMIC_DISPATCH(add_repulsion_simd)(targets, x, y, mass, source_count, softening);
}

}  // namespace saite::layout
#endif
