<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:f="urn:x-teigram:functions" xpath-default-namespace="urn:x-teigram:site" exclude-result-prefixes="#all">
  <!-- Lists of documents, and the values of a facet. -->

  <!-- <list kind="year" label="1951" total="2" first="1" root="../../"><above/><part/>*<facet/>*<document/>*</list> -->
  <xsl:template match="list" mode="title" as="xs:string"><xsl:sequence select="f:heading(@kind, @label)"/></xsl:template>

  <xsl:template match="list[@kind eq 'all']" mode="head" as="element()*">
    <xsl:next-match/>
    <script src="{$root}edition.js" defer="defer"/>
  </xsl:template>

  <xsl:template match="list" as="element()*">
    <xsl:apply-templates select="above"/>
    <h1><xsl:apply-templates select="." mode="title"/></h1>
    <div class="narrowed">
      <section class="documents" aria-label="Documents">
        <p class="total">
          <xsl:value-of select="f:counted(xs:integer(@total), 'document') || ', in order of date. '"/>
          <xsl:if test="facet"><a href="#narrow">Narrow the list</a></xsl:if>
        </p>
        <xsl:if test="@kind eq 'all'"><xsl:call-template name="combine"/></xsl:if>
        <div class="shown">
          <xsl:call-template name="register">
            <xsl:with-param name="documents" select="document"/>
            <xsl:with-param name="first" select="@first"/>
          </xsl:call-template>
          <xsl:call-template name="parts"/>
        </div>
      </section>
      <xsl:if test="facet">
        <nav class="narrow" id="narrow" aria-label="Narrow the list">
          <xsl:apply-templates select="facet"/>
        </nav>
      </xsl:if>
    </div>
  </xsl:template>

  <!-- What the script fills: without it the form stays hidden, and the lists by each facet do the same one by one. -->
  <xsl:template name="combine" as="element()*">
    <form class="combine" hidden="hidden" data-root="{$root}">
      <fieldset>
        <legend>Combine and sort</legend>
        <div class="choices">
          <xsl:for-each select="facet">
            <div>
              <label for="combine-{@key}"><xsl:value-of select="@title"/></label>
              <select id="combine-{@key}" name="{@key}"><option value="">Any</option></select>
            </div>
          </xsl:for-each>
          <div>
            <label for="combine-order">Order</label>
            <select id="combine-order" name="order">
              <option value="">Oldest first</option>
              <option value="newest">Newest first</option>
              <option value="sender">By sender</option>
              <option value="recipient">By recipient</option>
              <option value="label">By type and number</option>
            </select>
          </div>
          <button type="reset">Show all</button>
        </div>
      </fieldset>
    </form>
    <p class="found" role="status"/>
  </xsl:template>

  <!-- <facet key="sender" title="Sender" href="by-sender/index.html" values="312"><value label="" count="" href=""/>*</facet> -->
  <xsl:template match="facet" as="element(Q{}section)">
    <section>
      <h2><xsl:value-of select="@title"/></h2>
      <xsl:call-template name="values"/>
      <xsl:if test="xs:integer(@values) gt count(value)">
        <p><xsl:sequence select="f:lead(@href, 'All ' || f:number-words(@values), 'by ' || lower-case(@title))"/></p>
      </xsl:if>
    </section>
  </xsl:template>

  <!-- <facets key="sender" title="Sender" total="312"><above/><part/>*<value/>*</facets> -->
  <xsl:template match="facets" mode="title" as="xs:string"><xsl:sequence select="f:by(@title)"/></xsl:template>

  <xsl:template match="facets" as="element()*">
    <xsl:apply-templates select="above"/>
    <h1><xsl:apply-templates select="." mode="title"/></h1>
    <xsl:call-template name="values"/>
    <xsl:call-template name="parts"/>
  </xsl:template>
</xsl:stylesheet>
