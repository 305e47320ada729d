namespace NetGen.IntegrationTests.OnnxNode;

[OnnxCase("test_averagepool_1d_default")]
[Network]
[Input(32, 3)]
[AveragePool1D(2, Stride = 1)]
public sealed partial class AveragePool1D : INetworkVerbs;

// One window over all values, with padding around them: on which side it lies changes nothing.
[OnnxCase("test_averagepool_2d_ceil_last_window_starts_on_pad", Rounded = true)]
[Network]
[Input(2, 2, 3)]
[AveragePool2D(3, Stride = 3, Padding = Padding.Same, IncludePadding = true)]
public sealed partial class AveragePoolLargerThanInput : INetworkVerbs;

[OnnxCase("test_averagepool_2d_precomputed_pads_count_include_pad")]
[Network]
[Input(5, 5, 1)]
[AveragePool2D(5, Stride = 1, Padding = Padding.Same, IncludePadding = true)]
public sealed partial class AveragePoolCountIncludePad : INetworkVerbs;

[OnnxCase("test_averagepool_2d_precomputed_strides")]
[Network]
[Input(5, 5, 1)]
[AveragePool2D(2)]
public sealed partial class AveragePoolStrides : INetworkVerbs;

[OnnxCase("test_averagepool_2d_same_upper")]
[Network]
[Input(32, 32, 3)]
[AveragePool2D(2, Stride = 1, Padding = Padding.Same)]
public sealed partial class AveragePoolSameUpper : INetworkVerbs;

[OnnxCase("test_globalaveragepool_precomputed")]
[Network]
[Input(3, 3, 1)]
[GlobalAveragePool]
public sealed partial class GlobalAveragePoolPrecomputed : INetworkVerbs;

[OnnxCase("test_maxpool_1d_default")]
[Network]
[Input(32, 3)]
[MaxPool1D(2, Stride = 1)]
public sealed partial class MaxPool1D : INetworkVerbs;

// The place that ceil_mode adds lies behind the input, and goes again.
[OnnxCase("test_maxpool_2d_ceil_output_size_reduce_by_one")]
[Network]
[Input(2, 2, 1)]
[MaxPool2D(1, Stride = 2)]
public sealed partial class MaxPoolReducedByOne : INetworkVerbs;

[OnnxCase("test_maxpool_2d_dilations")]
[Network]
[Input(4, 4, 1)]
[MaxPool2D(2, Stride = 1, Dilation = 2)]
public sealed partial class MaxPoolDilations : INetworkVerbs;

[OnnxCase("test_maxpool_2d_precomputed_pads")]
[Network]
[Input(5, 5, 1)]
[MaxPool2D(5, Stride = 1, Padding = Padding.Same)]
public sealed partial class MaxPoolPads : INetworkVerbs;

[OnnxCase("test_maxpool_2d_precomputed_strides")]
[Network]
[Input(5, 5, 1)]
[MaxPool2D(2)]
public sealed partial class MaxPoolStrides : INetworkVerbs;

[OnnxCase("test_maxpool_2d_same_upper")]
[Network]
[Input(32, 32, 3)]
[MaxPool2D(2, Stride = 1, Padding = Padding.Same)]
public sealed partial class MaxPoolSameUpper : INetworkVerbs;

// Means over the second of three axes: a pool over time.
[OnnxCase("test_reduce_mean_do_not_keepdims_example")]
[OnnxCase("test_reduce_mean_keepdims_example")]
[OnnxCase("test_reduce_mean_negative_axes_keepdims_example")]
[Network]
[Input(2, 2)]
[GlobalAveragePool]
public sealed partial class MeanOverTime : INetworkVerbs;

[OnnxCase("test_reduce_mean_default_axes_keepdims_example")]
[Network]
[Input(12, 1)]
[GlobalAveragePool]
public sealed partial class MeanOfAll : INetworkVerbs;
