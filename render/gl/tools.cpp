// SPDX-License-Identifier: Apache-2.0
#include "render/gl/tools.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "render/canvas/canvas.h"
#include "render/canvas/curves.h"
#include "render/canvas/shapes.h"

#define SAITE_SHADER(name)                       \
  extern "C" const unsigned char name##_begin[]; \
  extern "C" const unsigned char name##_end[]

SAITE_SHADER(saite_view_glsl);
SAITE_SHADER(saite_fill_vert);
SAITE_SHADER(saite_fill_frag);
SAITE_SHADER(saite_segment_vert);
SAITE_SHADER(saite_segment_frag);
SAITE_SHADER(saite_hairline_vert);
SAITE_SHADER(saite_hairline_frag);
SAITE_SHADER(saite_mark_vert);
SAITE_SHADER(saite_mark_frag);
SAITE_SHADER(saite_dot_vert);
SAITE_SHADER(saite_dot_frag);
SAITE_SHADER(saite_glyph_vert);
SAITE_SHADER(saite_glyph_frag);
SAITE_SHADER(saite_picture_vert);
SAITE_SHADER(saite_picture_frag);

#undef SAITE_SHADER

namespace saite::gl {
namespace {

constexpr int shape_count = 8;

std::string_view text_of(const unsigned char* begin, const unsigned char* end) {
  return {reinterpret_cast<const char*>(begin), static_cast<std::size_t>(end - begin)};
}

/// How far a point is from the rim, by which rule: the third number of u_shapes.
enum class Rule : std::uint8_t { circle, planes, star, ring };

struct Form {
  float reach = 1;
  float distance = 1;
  Rule rule = Rule::circle;
  std::array<Vec2, 6> normals{};
};

/// The lines through the sides of a convex shape.
Form form_of_sides(std::span<const Vec2> corners) {
  Form form;
  form.rule = Rule::planes;
  for (std::size_t i = 0; i < form.normals.size(); ++i) {
    const Vec2 from = corners[i % corners.size()];
    Vec2 out = normalised(perpendicular(corners[(i + 1) % corners.size()] - from));
    if (dot(out, from) < 0) out = out * -1;
    form.normals[i] = out;
    form.distance = dot(out, from);
  }
  return form;
}

/// A star of five points is ten times the same edge, from a tip to the notch beside it: that edge
/// alone, with the tip up and the notch to its right (y up).
Form form_of_star(std::span<const Vec2> corners) {
  Form form;
  form.rule = Rule::star;
  const float a = length(corners[0]);
  const float b = length(corners[1]);
  const Vec2 tip{0, std::max(a, b)};
  constexpr float turn = 3.14159265F / 5;
  const Vec2 notch = Vec2{std::sin(turn), std::cos(turn)} * std::min(a, b);
  Vec2 out = normalised(perpendicular(notch - tip));
  if (dot(out, tip) < 0) out = out * -1;
  form.normals[0] = out;
  form.distance = dot(out, tip);
  return form;
}

Form form_of(canvas::Shape shape) {
  Form form;
  if (shape == canvas::Shape::ring) {
    form.rule = Rule::ring;
    form.distance = canvas::ring_hole;
  } else if (shape == canvas::Shape::star) {
    form = form_of_star(canvas::corners(shape));
  } else if (shape != canvas::Shape::circle) {
    form = form_of_sides(canvas::corners(shape));
  }
  form.reach = canvas::reach(shape);
  return form;
}

void set_shapes(const Program& program) {
  std::array<float, shape_count * 4> shapes{};
  std::array<float, shape_count * 12> planes{};
  for (int s = 0; s < shape_count; ++s) {
    const Form form = form_of(static_cast<canvas::Shape>(s));
    const auto at = static_cast<std::size_t>(s);
    shapes[at * 4] = form.reach;
    shapes[at * 4 + 1] = form.distance;
    shapes[at * 4 + 2] = static_cast<float>(form.rule);
    for (std::size_t n = 0; n < 6; ++n) {
      planes[at * 12 + n * 2] = form.normals[n].x;
      planes[at * 12 + n * 2 + 1] = form.normals[n].y;
    }
  }
  program.use();
  glUniform4fv(program.uniform("u_shapes"), shape_count, shapes.data());
  glUniform4fv(program.uniform("u_planes"), shape_count * 3, planes.data());
}

void set_strokes(const Program& program) {
  program.use();
  const float base = canvas::arrow_length(0);
  // Two straight lines, of which the lower counts.
  const float strong = canvas::arrow_length(101) - canvas::arrow_length(100);
  glUniform4f(program.uniform("u_arrow"), base, canvas::arrow_length(1) - base,
              canvas::arrow_length(100) - 100 * strong, strong);
  const auto dashed = canvas::dash_pattern(canvas::Dash::dashed);
  const auto dotted = canvas::dash_pattern(canvas::Dash::dotted);
  glUniform4f(program.uniform("u_dashes"), dashed[0], dashed[1], dotted[0], dotted[1]);
}

/// What hairlines and points need. A context that is forward compatible has no wide lines.
bool widens() {
  std::array<GLfloat, 2> line{};
  std::array<GLfloat, 2> point{};
  GLint flags = 0;
  glGetFloatv(GL_ALIASED_LINE_WIDTH_RANGE, line.data());
  glGetFloatv(GL_POINT_SIZE_RANGE, point.data());
  glGetIntegerv(GL_CONTEXT_FLAGS, &flags);
  const bool forward = (flags & GL_CONTEXT_FLAG_FORWARD_COMPATIBLE_BIT) != 0;
  return !forward && line[1] >= widest_line && point[1] >= greatest_point;
}

}  // namespace

Tools::Tools(std::vector<Program> programs, std::shared_ptr<const text::FontSet> fonts)
    : fill(std::move(programs[0])),
      segment(std::move(programs[1])),
      hairline(std::move(programs[2])),
      mark(std::move(programs[3])),
      point(std::move(programs[4])),
      dot(std::move(programs[5])),
      glyph(std::move(programs[6])),
      picture(std::move(programs[7])),
      lines_widen(widens()),
      atlas(std::move(fonts)),
      no_attributes(VertexArray::make()) {
  set_shapes(mark);
  set_shapes(point);
  set_strokes(segment);
}

Result<std::shared_ptr<Tools>> Tools::create(std::shared_ptr<const text::FontSet> fonts) {
  struct Source {
    std::string_view name;
    std::string_view vertex;
    std::string_view fragment;
    std::string_view defines = {};
  };
#define SAITE_PAIR(name, ...)                                                                  \
  Source {                                                                                     \
#name, text_of(saite_##name##_vert_begin, saite_##name##_vert_end),                        \
        text_of(saite_##name##_frag_begin, saite_##name##_frag_end) __VA_OPT__(, ) __VA_ARGS__ \
  }
  const std::array sources{SAITE_PAIR(fill),
                           SAITE_PAIR(segment),
                           SAITE_PAIR(hairline),
                           SAITE_PAIR(mark),
                           SAITE_PAIR(mark, "#define POINTS\n"),
                           SAITE_PAIR(dot),
                           SAITE_PAIR(glyph),
                           SAITE_PAIR(picture)};
#undef SAITE_PAIR
  const std::string constants = "#define SHAPES " + std::to_string(shape_count) + "\n";
  const std::string_view view = text_of(saite_view_glsl_begin, saite_view_glsl_end);
  std::vector<Program> programs;
  for (const Source& source : sources) {
    auto program = Program::create(source.name, {constants, source.defines, view, source.vertex},
                                   {constants, source.defines, source.fragment});
    if (!program) return program.error();
    programs.push_back(std::move(*program));
  }
  return std::shared_ptr<Tools>(new Tools(std::move(programs), std::move(fonts)));
}

Status load(FindFunction find) {
  const int version = gladLoadGL(find);
  if (version == 0) return Error{"no_opengl"};
  if (GLAD_VERSION_MAJOR(version) * 10 + GLAD_VERSION_MINOR(version) < 33) {
    return Error{"no_opengl",
                 {},
                 {std::to_string(GLAD_VERSION_MAJOR(version)) + "." +
                  std::to_string(GLAD_VERSION_MINOR(version))}};
  }
  return {};
}

}  // namespace saite::gl
