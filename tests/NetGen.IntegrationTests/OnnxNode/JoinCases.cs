namespace NetGen.IntegrationTests.OnnxNode;

[OnnxCase("test_add")]
[Network]
[Input(4, 5)]
[Input(4, 5)]
[Add("Input1", "Input2")]
public sealed partial class AddOf4x5;

[OnnxCase("test_mul_bcast")]
[Network]
[Input(5)]
[Input(5)]
[Multiply("Input1", "Input2")]
public sealed partial class MultiplyOf5;

[OnnxCase("test_concat_1d_axis_0", Axis = 0)]
[OnnxCase("test_concat_2d_axis_0", Axis = 0)]
[OnnxCase("test_concat_2d_axis_negative_1", Axis = -1)]
[OnnxCase("test_concat_3d_axis_0", Axis = 0)]
[OnnxCase("test_concat_3d_axis_negative_2", Axis = -2)]
[Network]
[Input(2)]
[Input(2)]
[Concat("Input1", "Input2")]
public sealed partial class ConcatOf2;

[OnnxCase("test_concat_3d_axis_2", Axis = 2)]
[Network]
[Input(2, 2)]
[Input(2, 2)]
[Concat("Input1", "Input2")]
public sealed partial class ConcatOf2x2;

[OnnxCase("test_swiglu")]
[Network]
[Input(4)]
[Input(4)]
[Activation(Activation.Silu, From = "Input1", Name = "Gated")]
[Multiply("Gated", "Input2")]
public sealed partial class SwiGlu;

// The gate is the sigmoid of half the value.
[OnnxCase("test_swiglu_alpha_expanded")]
[Network]
[Input(1)]
[Input(1)]
[Dense(1, Activation.Sigmoid, Initializer = Initializer.Constant, InitializerValue = 0.5f, From = "Input1", Name = "Gate")]
[Multiply("Input1", "Gate", "Input2")]
public sealed partial class SwiGluAlpha;
