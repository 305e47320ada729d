using NetGen.Generators.Planning;

namespace NetGen.Generators.Emission.Layers;

/// <summary>Writes a layer that makes one output of each input into the step on a single row.</summary>
internal sealed class ElementwiseRowStepEmitter(ElementwiseEmitter emitter) : RowStepEmitter
{
    public override void EmitForward(SourceWriter writer, LayerPlan plan, RowValues row)
    {
        using (writer.Block())
        {
            emitter.EmitForward(
                writer,
                plan,
                "0",
                row.InputsOf(plan),
                plan.Activation.KeepsInput ? ("step", $"Layout.{plan.Name}Sums") : null,
                ("step", $"Layout.{plan.Name}Outputs"));
        }
    }

    public override void EmitInputDeltas(SourceWriter writer, LayerPlan plan, RowValues row, LayerPlan below)
    {
        var (deltas, outputs) = ($"{row.Local(plan)}Delta", $"{row.Local(plan)}Output");
        using (row.Columns(writer, "j", plan.Outputs))
        {
            row.EmitLoadInLoop(writer, plan, "Delta", "j");
            if (emitter.ReadsOutputsBackward)
            {
                row.EmitLoadInLoop(writer, plan, "Output", "j");
            }

            writer.WriteLine($"var {row.Local(below)}Gradient = {emitter.InputDelta(plan, deltas, outputs)};");
            EmitTimesDerivative(writer, below, row, $"{row.Local(below)}Gradient", "j");
        }
    }

    public override void EmitGradients(SourceWriter writer, LayerPlan plan, RowValues row)
    {
    }
}
