using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>
/// Writes the gradients of a convolution: for each parameter a sum for each of the 16 samples of a block, over the blocks and their places in
/// order, and at the end the sum of the 16.
/// </summary>
internal sealed class ConvolutionGradientEmitter
{
    private const int Line = LaneBlock.Samples;
    private const int Filters = 8;

    private readonly SourceWriter _writer;
    private readonly ConvolutionPlan _plan;
    private readonly ConvolutionShape _shape;

    private ConvolutionGradientEmitter(SourceWriter writer, ConvolutionPlan plan)
    {
        _writer = writer;
        _plan = plan;
        _shape = plan.Shape;
    }

    public static void EmitCalls(SourceWriter writer, ConvolutionPlan plan, string inputs)
    {
        string Row(string offset) =>
            $"global::System.Math.Clamp(({offset} - Layout.{plan.Name}Weights) / {plan.Weights.Stride}, 0, {plan.Shape.Taps})";
        writer.WriteLine();
        writer.WriteCall($"Kernels.{plan.Name}WeightGradients<TUse>", $"ref {inputs}", DenseGradientEmitter.Deltas(plan), "in target", "blocks", Row("start"), Row("end"));
        if (plan.Biases is not null)
        {
            DenseGradientEmitter.EmitBiasCall(writer, plan);
        }
    }

    public static void EmitWeightGradients(SourceWriter writer, ConvolutionPlan plan)
    {
        var shape = plan.Shape;
        var summary = $"{plan.Name}, gradient: g[i, j, c, f] = sum over samples, p, q of x[p * {shape.Rows.Stride} + i * {shape.Rows.Dilation}, q * {shape.Columns.Stride} + j * {shape.Columns.Dilation}, c] * delta[p, q, f] for the taps of one part.";
        var signature = new KernelSignature($"{plan.Name}WeightGradients", ["inputs", "deltas"], ["blocks", "firstTap", "endTap"]) { TakesGradients = true };
        KernelEmitter.Emit(writer, summary, signature, () => new ConvolutionGradientEmitter(writer, plan).EmitWeights());
    }

    public static void EmitBiasGradients(SourceWriter writer, ConvolutionPlan plan)
    {
        var signature = new KernelSignature($"{plan.Name}BiasGradients", ["deltas"], ["blocks"]) { TakesGradients = true };
        KernelEmitter.Emit(writer, $"{plan.Name}, gradient: g[f] = sum over samples, p, q of delta[p, q, f].", signature, () => new ConvolutionGradientEmitter(writer, plan).EmitBiases());
    }

    private void EmitWeights()
    {
        EmitMemory();
        using (_writer.Block("for (nint tap = firstTap; tap < endTap; tap++)"))
        {
            var (row, column) = ($"tap / {_shape.RowTaps}", $"tap % {_shape.RowTaps} / {_shape.GroupChannels}");
            var pixel = _shape.Channels * Line;
            _writer.WriteLine($"var tapAt = {row} * {_shape.Rows.Dilation * _shape.Width * pixel} + {column} * {_shape.Columns.Dilation * pixel} + tap % {_shape.GroupChannels} * {Line};");
            using (_writer.Block($"for (nint group = 0; group < {_shape.Groups}; group++)"))
            {
                TileCut.EmitLoops(_writer, "filter", _shape.GroupFilters, Filters, filters =>
                {
                    _writer.WriteLine($"var filterAt = group * {_shape.GroupFilters} + filter;");
                    EmitSums(filters, isWeight: true);
                    EmitTakes(filters, $"Layout.{_plan.Name}Weights + tap * {_plan.Weights.Stride} + filterAt");
                });
            }
        }
    }

    private void EmitBiases()
    {
        EmitMemory();
        TileCut.EmitLoops(_writer, "filterAt", _shape.Filters, Filters, filters =>
        {
            EmitSums(filters, isWeight: false);
            EmitTakes(filters, $"Layout.{_plan.Name}Biases + filterAt");
        });
    }

    private void EmitMemory()
    {
        _writer.WriteLine($"{Runtime.Floats} memory = stackalloc float[{Filters * Line}];");
        _writer.WriteLine($"ref var lanes = ref {Runtime.Reference}(memory);");
    }

    /// <summary>Sums up for each of the 16 samples.</summary>
    private void EmitSums(int filters, bool isWeight)
    {
        using (_writer.Block(ConvolutionLoops.Lanes))
        {
            for (var filter = 0; filter < filters; filter++)
            {
                _writer.WriteLine($"var sum{filter} = TLanes.Zero;");
            }

            using (_writer.Block("for (nint block = 0; block < blocks; block++)"))
            using (_writer.Block($"for (nint y = 0; y < {_shape.Rows.Outputs}; y++)"))
            using (_writer.Block($"for (nint x = 0; x < {_shape.Columns.Outputs}; x++)"))
            {
                EmitTerms(filters, isWeight);
            }

            _writer.WriteLine();
            for (var filter = 0; filter < filters; filter++)
            {
                _writer.WriteLine($"TLanes.Store(sum{filter}, ref lanes, {filter * Line} + lane);");
            }
        }

        _writer.WriteLine();
    }

    /// <summary>Hands on the sum of the 16, parameter by parameter.</summary>
    private void EmitTakes(int filters, string at)
    {
        using (_writer.Block($"for (var each = 0; each < {filters}; each++)"))
        {
            _writer.WriteLine($"var sum = {Runtime.Reductions}.Sum<TLanes, TVector>(ref lanes, each * {Line}, {Line});");
            _writer.WriteLine($"TUse.Take<{Runtime.LanesOf}32, float>(sum, in target, {at} + each);");
        }
    }

    private void EmitTerms(int filters, bool isWeight)
    {
        var rowLength = _shape.Width * _shape.Channels * Line;
        _writer.WriteLine($"var deltaAt = block * {_plan.OutputStride} + ((y * {_shape.Columns.Outputs} + x) * {_shape.Filters} + filterAt) * {Line} + lane;");
        if (isWeight)
        {
            _writer.WriteLine($"var input = TLanes.Load(ref inputs, block * {_shape.Height * rowLength} + y * {_shape.Rows.Stride * rowLength} + x * {_shape.Columns.Stride * _shape.Channels * Line} + group * {_shape.GroupChannels * Line} + tapAt + lane);");
        }

        for (var filter = 0; filter < filters; filter++)
        {
            var delta = $"TLanes.Load(ref deltas, deltaAt + {filter * Line})";
            _writer.WriteLine(isWeight
                ? $"sum{filter} = TLanes.MultiplyAdd(input, {delta}, sum{filter});"
                : $"sum{filter} = TLanes.Add(sum{filter}, {delta});");
        }
    }
}
