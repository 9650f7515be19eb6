flat in vec4 v_colour;
flat in vec4 v_line;
out vec4 o_colour;

void main() {
  float away = abs(dot(v_line.xy, gl_FragCoord.xy) + v_line.z);
  o_colour = v_colour * clamp(v_line.w - away, 0.0, 1.0);
}
