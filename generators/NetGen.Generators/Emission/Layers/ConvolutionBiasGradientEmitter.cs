using NetGen.Generators.Emission.Kernels;
using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes the gradients of a convolution's biases: a sum for each of the 16 samples of a block, over the blocks and their places in order, and at the end that of the 16.</summary>
internal sealed class ConvolutionBiasGradientEmitter
{
    private const int Line = LaneBlock.Samples;

    private readonly SourceWriter _writer;
    private readonly ConvolutionPlan _plan;
    private readonly ConvolutionShape _shape;

    private ConvolutionBiasGradientEmitter(SourceWriter writer, ConvolutionPlan plan)
    {
        _writer = writer;
        _plan = plan;
        _shape = plan.Shape;
    }

    public static void EmitKernel(SourceWriter writer, ConvolutionPlan plan)
    {
        var signature = new KernelSignature($"{plan.Name}BiasGradients", ConvolutionGradientEmitter.DeltaNames(plan), ["blocks"]) { TakesGradients = true };
        KernelEmitter.Emit(writer, $"{plan.Name}, gradient: g[f] = sum over samples, p, q of delta[p, q, f].", signature, () => new ConvolutionBiasGradientEmitter(writer, plan).Emit());
    }

    private void Emit()
    {
        const int Filters = 8;
        WaitingSums.EmitMemory(_writer, "memory", Filters, "lanes");
        TileCut.EmitLoops(_writer, "filterAt", _shape.Filters, Filters, filters =>
        {
            using (_writer.Block(ConvolutionLoops.Lanes))
            {
                _writer.WriteLines(Enumerable.Range(0, filters).Select(filter => $"var sum{filter} = TLanes.Zero;"));
                using (_writer.Block("for (nint block = 0; block < blocks; block++)"))
                {
                    EmitBlockSums(filters);
                }

                _writer.WriteLine();
                _writer.WriteLines(Enumerable.Range(0, filters).Select(filter => $"TLanes.Store(sum{filter}, ref lanes, {filter * Line} + lane);"));
            }

            _writer.WriteLine();
            WaitingSums.EmitTakes(_writer, "0", filters, $"Layout.{_plan.Name}Biases + filterAt");
        });
    }

    private void EmitBlockSums(int filters)
    {
        if (!_shape.Pool.IsNone)
        {
            new ConvolutionPoolEmitter(_writer, _plan).EmitSums(filters, filter => $"sum{filter}");
            return;
        }

        using (_writer.Block($"for (nint place = 0; place < {_shape.Places}; place++)"))
        {
            _writer.WriteLine($"var deltaAt = block * {_plan.OutputStride} + (place * {_shape.Filters} + filterAt) * {Line} + lane;");
            _writer.WriteLines(Enumerable.Range(0, filters).Select(filter => $"sum{filter} = TLanes.Add(sum{filter}, TLanes.Load(ref deltas, deltaAt + {filter * Line}));"));
        }
    }
}
