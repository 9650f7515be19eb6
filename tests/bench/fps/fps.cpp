// SPDX-License-Identifier: Apache-2.0
// Frames per second of the map, against the least an OpenGL program can do (bare_program.h), on the
// same network, in the same run. Times of the processor stand beside those of the clock, because
// other work on the machine does not touch them.
//     xvfb-run -a bench_fps tests/bench/networks/c6k.txt …
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <time.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <random>
#include <vector>

#include "render/gl/kept_picture.h"
#include "render/scene/camera.h"
#include "render/scene/draw_scene.h"
#include "tests/bench/edge_list.h"
#include "tests/bench/fps/bare_program.h"

namespace saite::bench {
namespace {

using Edges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

constexpr Vec2 page{1280, 720};

double clock_seconds(clockid_t which) {
  timespec now{};
  clock_gettime(which, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

struct Cost {
  double wall = 0;  // ms a frame
  double processor = 0;
  double worst = 0;  // wall
};

/// The mean of at least five frames and two seconds, after one to warm up.
template <class Draw>
Cost measured(Draw draw) {
  draw(0);
  glFinish();
  Cost cost;
  int frames = 0;
  const double start = clock_seconds(CLOCK_MONOTONIC);
  const double processor = clock_seconds(CLOCK_PROCESS_CPUTIME_ID);
  while (frames < 5 || clock_seconds(CLOCK_MONOTONIC) - start < 2) {
    const double before = clock_seconds(CLOCK_MONOTONIC);
    draw(++frames);
    glFinish();
    cost.worst = std::max(cost.worst, (clock_seconds(CLOCK_MONOTONIC) - before) * 1000);
  }
  cost.wall = (clock_seconds(CLOCK_MONOTONIC) - start) / frames * 1000;
  cost.processor = (clock_seconds(CLOCK_PROCESS_CPUTIME_ID) - processor) / frames * 1000;
  return cost;
}

/// Neighbours drawn together from random places: not a good layout, but one whose ties are about
/// as long as those of one.
std::vector<Vec2> places(std::size_t count, const Edges& edges) {
  std::mt19937_64 random(1);
  const auto part = [&] { return static_cast<float>(random() >> 40U) / 16777216.0F - 0.5F; };
  std::vector<Vec2> at(count);
  for (Vec2& p : at) p = {part(), part()};
  for (int round = 0; round < 30; ++round) {
    std::vector<Vec2> sum(count);
    std::vector<float> degree(count);
    for (const auto& [a, b] : edges) {
      sum[a] += at[b];
      sum[b] += at[a];
      ++degree[a];
      ++degree[b];
    }
    double spread = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (degree[i] > 0) at[i] = at[i] * 0.5F + sum[i] * (0.5F / degree[i]);
      spread += static_cast<double>(dot(at[i], at[i]));
    }
    const auto scale = static_cast<float>(std::sqrt(static_cast<double>(count) / spread));
    for (Vec2& p : at) p = p * scale;
  }
  for (Vec2& p : at) p = (p + Vec2{part(), part()} * 0.3F) * 100;
  return at;
}

scene::Scene scene_of(const std::vector<Vec2>& at, const Edges& edges) {
  scene::Scene scene;
  for (const Vec2 p : at) {
    scene.marks.push_back({.at = p,
                           .radius = 1,
                           .shape = static_cast<canvas::Shape>(scene.marks.size() % 5),
                           .fill = {0, 114, 178}});
  }
  for (const auto& [a, b] : edges) {
    scene.ties.push_back({.a = a, .b = b, .colour = {100, 110, 120}});
  }
  scene::settle(scene, 1);
  return scene;
}

struct Setup {
  std::shared_ptr<gl::Tools> tools;
  std::shared_ptr<const text::FontSet> fonts;
};

void run(const char* path, const Setup& setup) {
  const project::Projection network = read_edge_list(path, false);
  Edges edges;
  for (const project::Projection::Edge& edge : network.edges()) edges.emplace_back(edge.a, edge.b);
  const std::vector<Vec2> at = places(network.size(), edges);
  const scene::Scene scene = scene_of(at, edges);
  const scene::Camera whole =
      scene::Camera::fit(scene.bounds, Rect{{0, 0}, page}, page, scene.unit);
  const auto view_of = [&](int frame) {
    scene::Camera camera = whole;
    camera.scale *= 1 + 0.2F * std::sin(static_cast<float>(frame) * 0.1F);
    camera.centre.x += static_cast<float>(frame % 40) / camera.scale;
    return camera.view(page, 1, {255, 255, 255});
  };
  text::Shaper shaper(setup.fonts);
  scene::LabelPlan plan;
  const auto record = [&](canvas::Canvas& canvas, const canvas::View& view) {
    scene::DrawOptions options;
    options.labels = options.vivid = false;
    scene::draw_scene(scene, view, plan, shaper, canvas, options);
  };
  gl::Offscreen screen;
  screen.resize(static_cast<int>(page.x), static_cast<int>(page.y));

  const BareProgram bare(at, edges);
  const Cost min = measured([&](int frame) {
    glBindFramebuffer(GL_FRAMEBUFFER, screen.target().framebuffer);
    const canvas::View view = view_of(frame);
    bare.draw(view.centre, view.scale, page);
  });
  gl::GlCanvas canvas(setup.tools);
  const Cost full = measured([&](int frame) {
    record(canvas, view_of(frame));
    canvas.start(screen.target());
    canvas.paint_all();
  });
  gl::KeptPicture picture(setup.tools);
  const Rect world = scene.bounds;
  picture.finish(view_of(0), 1, world, record);
  const Cost moving = measured([&](int frame) {
    picture.refine(view_of(frame), 1, world, record, 0.011);
    picture.draw(view_of(frame), screen.target(), {0, 0, 0, 0});
  });
  const double rest = clock_seconds(CLOCK_MONOTONIC);
  while (!picture.sharp(view_of(7), 1)) {
    picture.refine(view_of(7), 1, world, record, 0.028);  // as the window does at rest
  }
  picture.draw(view_of(7), screen.target(), {0, 0, 0, 0});
  glFinish();
  const double sharp = (clock_seconds(CLOCK_MONOTONIC) - rest) * 1000;
  std::printf("%-28s %8zu %8zu %9.1f %9.1f %6.2f %9.1f %9.1f %7.0f %9.0f\n", path, at.size(),
              edges.size(), min.wall, full.wall, full.processor / min.processor, moving.wall,
              moving.worst, 1000 / moving.wall, sharp);
  std::fflush(stdout);
}

}  // namespace
}  // namespace saite::bench

int main(int argc, char** argv) {
  using namespace saite;
  if (glfwInit() != GLFW_TRUE) {
    std::fprintf(stderr, "bench_fps: no display; try xvfb-run -a\n");
    return 3;
  }
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
  glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
  glfwWindowHint(GLFW_VISIBLE, GLFW_FALSE);
  GLFWwindow* window = glfwCreateWindow(64, 64, "bench", nullptr, nullptr);
  if (window == nullptr) return 3;
  glfwMakeContextCurrent(window);
  auto fonts = text::FontSet::create();
  if (!fonts || !gl::load(&glfwGetProcAddress)) return 3;
  {
    auto tools = gl::Tools::create(*fonts);
    if (!tools) {
      const Error& error = tools.error();
      std::fprintf(stderr, "bench_fps: %s %s %s\n", error.code.c_str(), error.where.c_str(),
                   error.args.empty() ? "" : error.args[0].c_str());
      return 3;
    }
    std::printf("%s\n", reinterpret_cast<const char*>(glGetString(GL_RENDERER)));
    std::printf("%-28s %8s %8s %9s %9s %6s %9s %9s %7s %9s\n", "network", "actors", "ties",
                "bare ms", "full ms", "ratio", "moving ms", "worst ms", "fps", "sharp ms");
    for (int i = 1; i < argc; ++i) bench::run(argv[i], {*tools, *fonts});
  }
  glfwDestroyWindow(window);
  glfwTerminate();
  return 0;
}
